package org.deskbell.form;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What is wrong with the answer to one field.
 *
 * @param facts numbers for its message: {@code max} or {@code min}, and {@code length}, in code points; never the answer
 */
public record Flaw(Field field, Rule rule, Map<String, Object> facts) {

    public Flaw {
        facts = Map.copyOf(facts);
    }

    /** The form's own words for it, with the facts put in for {@code {max}}, {@code {min}} and {@code {length}}. */
    public Optional<String> ownWords(Locale language) {
        return Optional.ofNullable(field.messages().get(rule)).map(words -> withFacts(words.in(language)));
    }

    private String withFacts(String words) {
        for (Map.Entry<String, Object> fact : facts.entrySet())
            words = words.replace("{" + fact.getKey() + "}", fact.getValue().toString());
        return words;
    }
}
