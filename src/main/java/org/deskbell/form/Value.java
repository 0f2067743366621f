package org.deskbell.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** One value in a form file; read as what is wanted there it gives that, or null and a fault. */
record Value(Reading reading, Node node) {

    private static final String LINK = "(https?://[^\\s<>\"\\\\]+|mailto:[^\\s<>\"\\\\@]+@[^\\s<>\"\\\\@]+|tel:[+0-9().-]+)";

    boolean isPlain() {
        return node instanceof ScalarNode;
    }

    <T> T fault(String says) {
        reading.fault(node.getStartMark(), says);
        return null;
    }

    /** Text as it is written: 00700 and 1.10 stay what they are, but a bare {@code no} is refused. */
    String text() {
        if (!(node instanceof ScalarNode scalar))
            return fault("text is wanted here");
        String text = scalar.getValue().strip();
        if (isOther(scalar))
            return fault("YAML does not read %s as text; quote it: \"%s\"".formatted(text, text));
        if (text.codePoints().anyMatch(Value::isUnwritable))
            return fault("a control character stands in here; remove it");
        return text.isEmpty() ? fault("nothing stands here; fill it in or remove the key") : text;
    }

    /** What an escape in quotes can hide; neither pages nor databases can take it. */
    private static boolean isUnwritable(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\t' || Character.getType(c) == Character.SURROGATE;
    }

    /** Whether YAML reads it as yes, no or nothing. */
    static boolean isOther(ScalarNode scalar) {
        return scalar.isPlain() && !scalar.getValue().isEmpty()
                && (scalar.getTag().equals(Tag.BOOL) || scalar.getTag().equals(Tag.NULL));
    }

    String text(Predicate<String> right, String wanted) {
        String text = text();
        return text == null || right.test(text) ? text : fault("\"%s\" will not do; %s".formatted(text, wanted));
    }

    Boolean flag() {
        if (node instanceof ScalarNode scalar && scalar.isPlain() && scalar.getValue().matches("true|false"))
            return Boolean.valueOf(scalar.getValue());
        return fault("true or false is wanted here");
    }

    Integer number(int least, int most) {
        if (node instanceof ScalarNode scalar && scalar.isPlain() && scalar.getValue().matches("0|[1-9][0-9]{0,8}")) {
            int number = Integer.parseInt(scalar.getValue());
            if (number >= least && number <= most)
                return number;
        }
        return fault("a whole number from %d to %d is wanted here".formatted(least, most));
    }

    <T> T oneOf(List<T> known, Function<T, String> key, String unknown) {
        String text = text();
        if (text == null)
            return null;
        return known.stream()
                .filter(each -> key.apply(each).equals(text))
                .findFirst()
                .orElseGet(() -> fault("\"%s\" is %s, known are %s".formatted(text, unknown,
                        known.stream().map(key).collect(Collectors.joining(", ")))));
    }

    String oneOf(String... known) {
        return oneOf(List.of(known), Function.identity(), "not known");
    }

    String link() {
        return text(text -> text.matches(LINK), "a link starts with https://, http://, mailto: or tel:");
    }

    String site() {
        return text(text -> text.matches(LINK) && text.startsWith("http"), "an address starts with https:// or http://");
    }

    /** A plain text stands for every language; a block has one text for each. */
    Localized words() {
        if (node instanceof ScalarNode) {
            String text = text();
            return text == null ? null : new Localized(Map.of(reading.languages().get(0), text));
        }
        Block block = new Block(this);
        Map<Locale, String> words = new LinkedHashMap<>();
        for (Locale language : reading.languages()) {
            String text = block.may(language.toLanguageTag(), Value::text);
            if (text != null)
                words.put(language, text);
        }
        String languages = reading.languages().stream().map(Locale::toLanguageTag).collect(Collectors.joining(", "));
        block.end(key -> "\"%s\" is not among the form's languages: %s".formatted(key, languages));
        if (block.isSound())
            reportGaps(block);
        return words.containsKey(reading.languages().get(0)) ? new Localized(words) : null;
    }

    private void reportGaps(Block block) {
        String first = reading.languages().get(0).toLanguageTag();
        if (!block.has(first))
            fault("no words in \"%s\", the form's first language".formatted(first));
        reading.languages()
                .stream()
                .map(Locale::toLanguageTag)
                .filter(language -> !language.equals(first) && !block.has(language))
                .forEach(language -> reading.warn(node.getStartMark(), "no words in \"%s\"; visitors read \"%s\""
                        .formatted(language, first)));
    }

    /** The values of a list that has one at least. */
    Stream<Value> some() {
        if (node instanceof SequenceNode sequence && sequence.getValue().isEmpty())
            fault("one entry is wanted at least");
        return list();
    }

    Stream<Value> list() {
        if (node instanceof SequenceNode sequence)
            return sequence.getValue().stream().map(each -> new Value(reading, each));
        fault("a list is wanted here");
        return Stream.empty();
    }
}
