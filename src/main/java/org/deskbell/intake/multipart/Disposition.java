package org.deskbell.intake.multipart;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the head of a part. Browsers write {@code "} and line ends in names as percent escapes, other clients put a backslash before them. */
final class Disposition {

    private static final String HEADER = "content-disposition:";

    private final String line;
    private int at;

    private Disposition(String line) {
        this.line = line;
    }

    /** @param head the header lines of a part; nothing where they name no field */
    static Optional<Part> read(byte[] head) {
        return new String(head, UTF_8).lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(HEADER))
                .findFirst()
                .map(line -> new Disposition(line.substring(HEADER.length())).parameters())
                .filter(parameters -> parameters.containsKey("name"))
                .map(parameters -> new Part(parameters.get("name"), parameters.get("filename")));
    }

    private Map<String, String> parameters() {
        var parameters = new HashMap<String, String>();
        while (skipTo(';')) {
            int from = at;
            if (!skipTo('=')) {
                break;
            }
            parameters.putIfAbsent(line.substring(from, at - 1).strip().toLowerCase(Locale.ROOT), value());
        }
        return parameters;
    }

    private boolean skipTo(char wanted) {
        int found = line.indexOf(wanted, at);
        at = found + 1;
        return found >= 0;
    }

    private String value() {
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        boolean quoted = at < line.length() && line.charAt(at) == '"';
        var value = new StringBuilder();
        for (at += quoted ? 1 : 0; at < line.length() && line.charAt(at) != (quoted ? '"' : ';'); at++) {
            // a backslash of its own is part of the name
            if (line.startsWith("\\\"", at)) {
                at++;
            }
            value.append(line.charAt(at));
        }
        var text = quoted ? value.toString() : value.toString().strip();
        return text.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n");
    }
}
