package org.deskbell.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.deskbell.outbox.Amendment;
import org.deskbell.outbox.Attachments;
import org.deskbell.outbox.Case;
import org.deskbell.outbox.Reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What we hold about a person, in files: JSON for programs, CSV for spreadsheets. Who worked on it is left out. */
@Singleton
class Export {

    private static final List<String> COLUMNS = List.of("reference", "accepted", "form", "language", "status", "ticket", "name",
            "email", "phone", "subject", "message", "priority");

    /** What a spreadsheet would take for a formula, in either width; a tab or line end before it does not help. */
    private static final Pattern FORMULA = Pattern.compile(
            "[\\s\\p{Z}\\p{Cf}]*[=+\\-@|%\\uFF1D\\uFF0B\\uFF0D\\uFF20].*|[\\t\\r\\n].*",
            Pattern.DOTALL);

    private final ObjectMapper json;
    private final Attachments attachments;

    Export(ObjectMapper json, Attachments attachments) {
        this.json = json;
        this.attachments = attachments;
    }

    String json(List<Case> cases) {
        var all = cases.stream().map(found -> {
            var one = new LinkedHashMap<String, Object>(columns(found));
            one.put("answers", found.submission().copy());
            one.put("files", files(found.submission().reference()));
            if (found.original() != null) {
                one.put("beforeItWasEdited", ticket(found.original()));
            }
            one.put("history", found.submission()
                    .history()
                    .stream()
                    .map(entry -> Map.of("time", entry.at().toString(), "event", entry.event()))
                    .toList());
            return one;
        }).toList();
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(Map.of("submissions", all));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps of texts can always be written", e);
        }
    }

    private List<Map<String, Object>> files(Reference reference) {
        return attachments.of(reference).stream().map(file -> {
            var one = new LinkedHashMap<String, Object>();
            one.put("name", file.name());
            one.put("type", file.type());
            one.put("bytes", file.size());
            one.put("sha256", file.digest());
            return (Map<String, Object>) one;
        }).toList();
    }

    /** RFC 4180, with the mark at the beginning by which spreadsheets know UTF-8. */
    String csv(List<Case> cases) {
        var rows = new ArrayList<String>();
        rows.add(String.join(",", COLUMNS));
        for (var found : cases) {
            var columns = columns(found);
            rows.add(COLUMNS.stream().map(name -> cell(columns.get(name))).collect(Collectors.joining(",")));
        }
        return "\uFEFF" + String.join("\r\n", rows) + "\r\n";
    }

    private static Map<String, String> columns(Case found) {
        var submission = found.submission();
        var columns = new LinkedHashMap<String, String>();
        columns.put("reference", submission.reference().text());
        columns.put("accepted", submission.acceptedAt().toString());
        columns.put("form", submission.form());
        columns.put("language", submission.language().toLanguageTag());
        columns.put("status", submission.status().name());
        columns.put("ticket", Objects.toString(submission.ticketId(), ""));
        if (!found.isErased()) {
            columns.putAll(ticket(found.current()));
        }
        return columns;
    }

    private static Map<String, String> ticket(Amendment ticket) {
        var columns = new LinkedHashMap<String, String>();
        columns.put("name", ticket.name());
        columns.put("email", ticket.email());
        columns.put("phone", ticket.phone());
        columns.put("subject", ticket.subject());
        columns.put("message", ticket.description());
        columns.put("priority", ticket.priority());
        return columns;
    }

    /** Always in quotes; an apostrophe makes a spreadsheet take what follows for text. */
    static String cell(String value) {
        var text = Objects.toString(value, "");
        return "\"" + (FORMULA.matcher(text).matches() ? "'" : "") + text.replace("\"", "\"\"") + "\"";
    }
}
