package org.deskbell.form;

import java.util.Locale;
import java.util.Map;

/** Words in one or more of the form's languages; the first language always answers for the others. */
public record Localized(Map<Locale, String> words, Locale first) {

    public Localized {
        words = Map.copyOf(words);
    }

    public String in(Locale language) {
        var wanted = words.get(language);
        if (wanted != null) {
            return wanted;
        }
        var usual = words.get(first);
        return usual != null ? usual : words.values().iterator().next();
    }
}
