package org.deskbell.journeys;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;

/** Everything on a page, at one moment, as Chromium hands it to a screen reader. */
final class Aloud {

    /** Said in one go, whatever is inside. */
    private static final String[] WHOLE = {"heading", "link", "button", "textbox", "combobox", "checkbox", "radio",
            "DisclosureTriangle"};
    /** Said with what they belong to. */
    private static final String[] PARTS_OF_OTHERS = {"LabelText", "Legend"};
    /** Said as a part of the sentence that they stand in. */
    private static final String[] IN_LINE = {"generic", "time", "strong", "StaticText"};

    private final Map<String, Spoken> parts = new LinkedHashMap<>();
    private final Map<String, Spoken> around = new LinkedHashMap<>();

    /** @param nodes of Chromium's accessibility tree */
    Aloud(JsonArray nodes) {
        for (JsonElement node : nodes) {
            var part = Spoken.of(node.getAsJsonObject());
            parts.put(part.id(), part);
        }
        parts.values().forEach(part -> part.children().forEach(child -> around.put(child, part)));
    }

    /** What has the focus; null where that is nothing in particular. */
    Spoken focus() {
        return parts.values().stream().filter(Spoken::isFocused).findFirst().orElse(null);
    }

    /** What stands around it, outermost first, and is said when somebody gets there. */
    List<Spoken> groups(Spoken part) {
        var groups = new ArrayList<Spoken>();
        for (var outer = part == null ? null : around.get(part.id()); outer != null; outer = around.get(outer.id())) {
            if (outer.is("group", "radiogroup") && !outer.name().isBlank()) {
                groups.add(0, outer);
            }
        }
        return groups;
    }

    /** What is announced, though nobody goes there, if the page was like that before. */
    List<String> newsSince(Aloud before) {
        return parts.values()
                .stream()
                .filter(Spoken::isLive)
                .filter(part -> !words(part).isBlank() && !words(part).equals(before.words(part.part())))
                // what is there only since now is announced only where it is urgent
                .filter(part -> part.is("alert") || before.words(part.part()) != null)
                .map(part -> (part.states().get("live").equals("assertive") ? "at once: " : "when idle: ") + words(part))
                .toList();
    }

    /** What stands in the main part of the page, from its beginning to its end. */
    List<String> main() {
        var lines = new ArrayList<String>();
        var sentence = new StringBuilder();
        parts.values().stream().filter(part -> part.is("main")).forEach(part -> read(part, lines, sentence));
        end(sentence, lines);
        return lines;
    }

    private void read(Spoken part, List<String> lines, StringBuilder sentence) {
        if (part.is(WHOLE)) {
            end(sentence, lines);
            lines.add(part.toString());
        } else if (part.is("StaticText")) {
            sentence.append(sentence.isEmpty() ? "" : " ").append(part.name().strip());
        } else if (!part.is(PARTS_OF_OTHERS)) {
            boolean apart = !part.ignored() && !part.is(IN_LINE);
            if (apart) {
                end(sentence, lines);
            }
            inside(part).forEach(child -> read(child, lines, sentence));
            if (apart) {
                end(sentence, lines);
            }
        }
    }

    private static void end(StringBuilder sentence, List<String> lines) {
        if (!sentence.isEmpty()) {
            lines.add("“" + sentence + "”");
            sentence.setLength(0);
        }
    }

    private Stream<Spoken> inside(Spoken part) {
        return part.children().stream().map(parts::get).filter(Objects::nonNull);
    }

    private String words(int part) {
        return parts.values()
                .stream()
                .filter(each -> each.part() == part && each.isLive())
                .findFirst()
                .map(each -> words(each))
                .orElse(null);
    }

    /** All that is written in it. */
    private String words(Spoken part) {
        return part.is("StaticText")
                ? part.name().strip()
                : String.join(" ", inside(part).map(each -> words(each)).filter(words -> !words.isEmpty()).toList());
    }
}
