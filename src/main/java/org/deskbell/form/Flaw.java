package org.deskbell.form;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What is wrong with one answer.
 *
 * @param facts numbers that the words need: {@code min}, {@code max}, {@code length}, in characters
 */
public record Flaw(Field field, Rule rule, Map<String, Integer> facts) {

    /** What the form file says about it, if it does. */
    public Optional<String> ownWords(Locale language) {
        return Optional.ofNullable(field.messages().get(rule.key())).map(words -> words.in(language));
    }
}
