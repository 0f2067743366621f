package org.deskbell.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Words of a form in the languages that it speaks; it always answers, if need be in the form's first language.
 *
 * @param words at least one entry; the first is the form's first language
 */
public record Localized(Map<Locale, String> words) {

    public Localized {
        if (words.isEmpty())
            throw new IllegalArgumentException("words in one language at least");
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    }

    /** The words in this language, else in the same language of another country, else in the form's first. */
    public String in(Locale language) {
        String exact = words.get(language);
        return exact != null
                ? exact
                : words.entrySet()
                        .stream()
                        .filter(entry -> entry.getKey().getLanguage().equals(language.getLanguage()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElseGet(() -> words.values().iterator().next());
    }
}
