package org.deskbell.form;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is wrong with the answer to one field.
 *
 * @param facts for its message, by the keys of the form file, and {@code length} (in code points) or {@code count}; never the answer
 */
public record Flaw(Field field, Rule rule, Map<String, Object> facts) {

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
        for (Map.Entry<String, Object> fact : facts.entrySet())
            words = words.replace("{" + fact.getKey() + "}", figure.apply(fact.getValue()));
        return words;
    }
}
