package org.deskbell.form;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the mail that says that a message has arrived, and refuses every gap that a visitor could fill. */
final class AcknowledgementReader {

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_TEXT = 5000;

    private AcknowledgementReader() {}

    static Acknowledgement acknowledgement(Value value) {
        Block block = new Block(value);
        Acknowledgement mail = new Acknowledgement(block.must("subject", v -> words(v, LONGEST_SUBJECT)),
                block.must("text", v -> words(v, LONGEST_TEXT)));
        block.end();
        return mail.subject() == null || mail.text() == null ? null : mail;
    }

    private static Localized words(Value value, int longest) {
        Localized words = value.words();
        if (words == null)
            return null;
        Stream<SubjectTemplate> templates = words.words().values().stream().map(SubjectTemplate::new);
        String wrong = templates.flatMap(template -> wrong(template, longest)).distinct().collect(Collectors.joining("; "));
        return wrong.isEmpty() ? words : value.fault(wrong);
    }

    private static Stream<String> wrong(SubjectTemplate template, int longest) {
        Stream<String> strange = template.names()
                .stream()
                .filter(name -> !Acknowledgement.GAPS.contains(name))
                .sorted()
                .map("{%s} cannot stand here; only {reference}, {ticket} and {form} can, since strangers write the rest"::formatted);
        Stream<String> stray = Stream.of("other braces than those of {reference}, {ticket} and {form} cannot stand here")
                .filter(says -> template.hasStrayBrace());
        Stream<String> tooLong = Stream.of("at most %d characters can stand here".formatted(longest))
                .filter(says -> template.text().length() > longest);
        return Stream.of(strange, stray, tooLong).flatMap(each -> each);
    }
}
