package org.deskbell.form;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is wrong with the answer to one field.
 *
 * @param facts for its message, by the keys of the form file, and {@code length} (in code points) or {@code count}; never the answer, but
 *     {@code file}, the names of files, and of sizes the bytes as a {@code Long}
 */
public record Flaw(Field field, Rule rule, Map<String, Object> facts) {

    private static final Pattern GAP = Pattern.compile("\\{([A-Za-z-]+)}");

    public Flaw {
        facts = Map.copyOf(facts);
    }

    /**
     * The form's own words for it, with the facts put in for {@code {max}}, {@code {length}} and the others.
     *
     * @param figure writes a number, a day or a time as it is written in this language
     */
    public Optional<String> ownWords(Locale language, Function<Object, String> figure) {
        return Optional.ofNullable(field.messages().get(rule)).map(words -> withFacts(words.in(language), figure));
    }

    private String withFacts(String words, Function<Object, String> figure) {
        // in one go, since a file may be called {count}
        return GAP.matcher(words).replaceAll(gap -> {
            Object fact = facts.get(gap.group(1));
            return Matcher.quoteReplacement(fact == null ? gap.group() : figure.apply(fact));
        });
    }

    /** Says nothing of what the visitor gave. */
    @Override
    public String toString() {
        return "Flaw[field=" + field.name() + ", rule=" + rule + "]";
    }
}
