package org.deskbell.form;

import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A ticket's subject with gaps, such as {@code Question about {topic}}, that answers fill by field name. */
public record SubjectTemplate(String text) {

    // a list of tickets shows no more, and help desks cut or refuse what is longer
    private static final int LONGEST = 200;

    private static final Pattern GAP = Pattern.compile("\\{([^{}]*)}");

    /** The fields that it asks for. */
    Set<String> names() {
        return GAP.matcher(text).results().map(gap -> gap.group(1)).collect(Collectors.toSet());
    }

    /** Whether it says anything by itself, so that the subject is never empty. */
    boolean hasWords() {
        return !GAP.matcher(text).replaceAll("").isBlank();
    }

    boolean hasStrayBrace() {
        return GAP.matcher(text).replaceAll("").matches("(?s).*[{}].*");
    }

    /** One line of at most 200 code points. */
    String filled(UnaryOperator<String> answers) {
        String line = GAP.matcher(text)
                .replaceAll((MatchResult gap) -> Matcher.quoteReplacement(answers.apply(gap.group(1))))
                .replaceAll("\\s+", " ")
                .strip();
        return Cleaning.cut(line, LONGEST);
    }
}
