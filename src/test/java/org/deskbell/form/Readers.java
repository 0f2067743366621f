package org.deskbell.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that the readers of form files know, found out by asking: each place gets something that nobody can want there, and the fault
 * says what is wanted. A place is the way to it from the root, with {@code *} for any entry of a list.
 */
final class Readers {

    private static final String NONSENSE = "zzzzzz";
    private static final Pattern KEYS = Pattern.compile("unknown key \"" + NONSENSE + "\"; known here are (.*)");
    private static final Pattern WORDS = Pattern.compile("is not known(?: yet)?, known are (.*)");
    private static final Pattern NUMBER = Pattern.compile("a whole number from (\\d+) to (\\d+) is wanted");
    private static final Pattern MISSING = Pattern.compile("the key \"(.*)\" is missing");
    private static final String FIELDS = """
            {"name": "email", "kind": "email", "fills": "email", "required": true, "label": "Email"},\
            {"name": "subject", "kind": "text", "fills": "subject", "required": true, "label": "Subject"}""";
    private static final List<String> BASE = List.of("\"organisation\": {\"name\": \"Kestrel\"}", "\"title\": \"Help\"",
            "\"fields\": [" + FIELDS + "]");

    private static final List<String> FIELD = List.of("fields", "*");
    private static final List<String> TITLE = List.of("\"title\": \"An aside has one\"");

    private Readers() {}

    /** What may stand there; null where nobody reads it. */
    static Shape at(List<String> place) {
        Set<String> keys = new TreeSet<>();
        for (Probe probe : Probe.ALL) {
            Shape shape = shape(place, probe);
            if (shape != null && !shape.what().equals(Shape.BLOCK))
                return shape;
            if (shape != null)
                keys.addAll(shape.names());
        }
        return keys.isEmpty() ? null : new Shape(Shape.BLOCK, keys);
    }

    /** The keys that an empty block there lacks. */
    static Set<String> missing(List<String> place) {
        return faults(place, reading(place), "{}").stream()
                .map(MISSING::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static boolean mayBeEmpty(List<String> place) {
        return faults(place, reading(place), "{}").isEmpty();
    }

    /** A form in which this place is read. */
    private static Probe reading(List<String> place) {
        return Probe.ALL.stream().filter(probe -> shape(place, probe) != null).findFirst().orElseThrow();
    }

    /** The form with this value there, or without the key where it is null, but for its version; null where it has a fault. */
    static String form(List<String> place, String json, Probe probe) {
        Reading reading = new Reading("contact.yml");
        Form form = new Paper().read(reading, probe.document(place, json));
        return form == null ? null : form.toString().replace(form.version(), "");
    }

    private static Shape shape(List<String> place, Probe probe) {
        String faults = String.join("\n", faults(place, probe,
                (place.equals(FIELD) ? "{\"kind\": \"" + probe.kind().key() + "\", \"" : "{\"") + NONSENSE + "\": 1}"));
        Matcher keys = KEYS.matcher(faults);
        Matcher number = NUMBER.matcher(faults);
        if (keys.find())
            return new Shape(Shape.BLOCK, split(keys.group(1)));
        if (faults.contains("among the form's languages"))
            return Shape.of("words");
        if (faults.contains("is no field that stands before this"))
            return Shape.of("condition");
        if (faults.contains("is no day"))
            return Shape.of("days");
        if (faults.contains("a list is wanted here"))
            return Shape.of(Shape.LIST);
        if (faults.contains("true or false is wanted here"))
            return Shape.of("a flag");
        if (number.find())
            return Shape.of(Shape.number(number.group(1), number.group(2)));
        // whatever the section is called
        return faults.contains("text is wanted here") || faults.contains("this form has no sections")
                ? text(place, probe)
                : null;
    }

    private static Shape text(List<String> place, Probe probe) {
        Matcher words = WORDS.matcher(String.join("\n", faults(place, probe, "\"" + NONSENSE + "\"")));
        return words.find() ? new Shape(Shape.ONE_OF, split(words.group(1))) : Shape.of("text");
    }

    private static Set<String> split(String listed) {
        return Stream.of(listed.split(", ")).filter(word -> !word.isBlank()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is wrong with this value there, and nothing else. */
    private static List<String> faults(List<String> place, Probe probe, String json) {
        return new Paper().faultsOf(probe.document(place, json))
                .stream()
                .filter(fault -> fault.startsWith("contact.yml:2:"))
                .toList();
    }

    /** A small form file around the place: its fields are of this kind. */
    record Probe(Kind kind, boolean priority) {

        static final List<Probe> ALL = Stream.of(false, true)
                .flatMap(priority -> Stream.of(Kind.values()).map(kind -> new Probe(kind, priority)))
                .toList();

        /** The value starts the second line; null leaves its key out. */
        String document(List<String> place, String json) {
            return place.isEmpty() ? "\n" + json : block(BASE, place, 0, json);
        }

        /** These keys, and the one on the way. */
        private String block(List<String> others, List<String> place, int at, String json) {
            String key = "\"" + place.get(at) + "\":";
            Stream<String> own = json == null && at == place.size() - 1
                    ? Stream.empty()
                    : Stream.of(key + " " + value(place, at + 1, json));
            return Stream.concat(others.stream().filter(other -> !other.startsWith(key)), own)
                    .collect(Collectors.joining(", ", "{", "}"));
        }

        private String value(List<String> place, int at, String json) {
            if (at == place.size())
                return "\n" + json + "\n";
            if (!place.get(at).equals("*"))
                return block(List.of(), place, at, json);
            boolean field = place.subList(0, at).equals(List.of("fields"));
            return "[" + (field ? FIELDS + ", " : "") + (at + 1 == place.size()
                    ? "\n" + json + "\n"
                    : block(field ? field() : place.get(0).equals("asides") ? TITLE : List.of(), place, at + 1, json)) + "]";
        }

        private List<String> field() {
            List<String> keys = new ArrayList<>(List.of("\"name\": \"probe\"", "\"kind\": \"" + kind.key() + "\""));
            if (kind != Kind.HIDDEN)
                keys.add("\"label\": \"Probe\"");
            if (kind.takesChoices())
                keys.add("\"choices\": [{\"value\": \"low\"}]");
            if (priority)
                keys.add("\"fills\": \"priority\"");
            return keys;
        }
    }
}
