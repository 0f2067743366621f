package org.deskbell.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One {@code key: value} block of a form file while it is read. Hands out values by key, reports what has the wrong shape at its
 * place, and in the end knows which keys nobody asked for.
 */
final class Block {

    final Node node;
    private final Faults faults;
    private final List<Locale> languages;
    private final Map<String, Node> keys = new HashMap<>();
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();

    Block(Node node, Faults faults, List<Locale> languages) {
        this.node = node;
        this.faults = faults;
        this.languages = languages;
        if (!(node instanceof MappingNode mapping)) {
            faults.at(node.getStartMark(), "expected `key: value` lines here");
            return;
        }
        for (var pair : mapping.getValue()) {
            var key = pair.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (keys.containsKey(key)) {
                faults.at(pair.getKeyNode().getStartMark(), "\"" + key + "\" stands here a second time; keep one of them");
            }
            keys.put(key, pair.getKeyNode());
            values.put(key, pair.getValueNode());
        }
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** Where this key's value stands, or the block where there is none. */
    Node at(String key) {
        return values.getOrDefault(key, node);
    }

    void fault(String key, String what) {
        faults.at(at(key).getStartMark(), what);
    }

    void faultAt(Node item, String what) {
        faults.at(item.getStartMark(), what);
    }

    /** The same word in every language. */
    Localized same(String word) {
        return new Localized(Map.of(languages.get(0), word), languages.get(0));
    }

    String text(String key) {
        return value(key).map(value -> text(value, key)).orElse(null);
    }

    String needText(String key, String example) {
        need(key, example);
        var text = text(key);
        return text == null ? "" : text;
    }

    Localized words(String key) {
        return value(key).map(value -> words(value, key)).orElse(null);
    }

    Localized needWords(String key, String example) {
        need(key, example);
        var words = words(key);
        return words == null ? new Localized(Map.of(languages.get(0), ""), languages.get(0)) : words;
    }

    boolean flag(String key) {
        var value = value(key).orElse(null);
        if (value == null) {
            return false;
        }
        if (value instanceof ScalarNode scalar && Tag.BOOL.equals(scalar.getTag()) && scalar.getValue().matches("true|false")) {
            return scalar.getValue().equals("true");
        }
        fault(key, "\"" + key + "\" is either true or false");
        return false;
    }

    Integer number(String key, int least, int most) {
        var value = value(key).orElse(null);
        if (value == null) {
            return null;
        }
        if (value instanceof ScalarNode scalar && scalar.getValue().matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(scalar.getValue());
            if (number >= least && number <= most) {
                return number;
            }
        }
        fault(key, "\"" + key + "\" is a whole number from " + least + " to " + most);
        return null;
    }

    <T> T oneOf(String key, Map<String, T> known) {
        var text = text(key);
        if (text != null && !known.containsKey(text)) {
            fault(key, "\"" + text + "\" is not known here; " + among(text, known.keySet()));
        }
        return text == null ? null : known.get(text);
    }

    Optional<Block> block(String key) {
        return value(key).map(value -> new Block(value, faults, languages));
    }

    List<Block> blocks(String key) {
        return items(key).stream().map(item -> new Block(item, faults, languages)).toList();
    }

    List<Node> items(String key) {
        var value = value(key).orElse(null);
        if (value instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        if (value != null) {
            fault(key, "\"" + key + "\" is a list: lines that start with \"- \"");
        }
        return List.of();
    }

    Localized words(Node value, String key) {
        var first = languages.get(0);
        if (!(value instanceof MappingNode)) {
            var text = text(value, key);
            return text == null ? null : new Localized(Map.of(first, text), first);
        }
        var translations = new Block(value, faults, languages);
        var words = new LinkedHashMap<Locale, String>();
        for (var language : languages) {
            var text = translations.text(language.toLanguageTag());
            if (text != null) {
                words.put(language, text);
            }
        }
        translations.close();
        if (!words.containsKey(first)) {
            faults.at(value.getStartMark(),
                    "\"" + key + "\" needs words in the first language, \"" + first.toLanguageTag() + "\"");
            return null;
        }
        languages.stream()
                .filter(language -> !words.containsKey(language))
                .forEach(language -> faults.warn(value.getStartMark(),
                        "\"" + key + "\" has no words in \"" + language.toLanguageTag()
                                + "\"; visitors see the first language"));
        return new Localized(words, first);
    }

    String text(Node value, String key) {
        if (!(value instanceof ScalarNode scalar)) {
            faults.at(value.getStartMark(), "\"" + key + "\" is a text, on one line or after \"|\"");
            return null;
        }
        if (Tag.BOOL.equals(scalar.getTag())) {
            faults.at(value.getStartMark(), "YAML reads " + scalar.getValue() + " as yes or no; put it in quotes: \""
                    + scalar.getValue() + "\"");
            return null;
        }
        if (Tag.NULL.equals(scalar.getTag()) || scalar.getValue().isBlank()) {
            faults.at(value.getStartMark(), "\"" + key + "\" is empty; say something or leave the line out");
            return null;
        }
        return scalar.getValue().strip();
    }

    /** Reports the keys that nobody asked for. */
    void close() {
        for (var key : values.keySet()) {
            if (!asked.contains(key)) {
                faults.at(keys.get(key).getStartMark(), "unknown key \"" + key + "\"; " + among(key, asked));
            }
        }
    }

    private void need(String key, String example) {
        if (!values.containsKey(key) && node instanceof MappingNode) {
            faults.at(node.getStartMark(), "\"" + key + "\" is missing; add `" + key + ": " + example + "`");
        }
    }

    private Optional<Node> value(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key));
    }

    private static String among(String word, Set<String> known) {
        var near = known.stream().min(Comparator.comparingInt(other -> distance(word, other)));
        return near.filter(other -> distance(word, other) <= Math.max(1, word.length() / 3))
                .map(other -> "did you mean \"" + other + "\"?")
                .orElseGet(() -> "known are " + String.join(", ", new ArrayList<>(known).stream().sorted().toList()));
    }

    /** Levenshtein's: how many letters to add, drop or change. */
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
