package org.deskbell.form;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Words that may hold one link: where they say {@code {link}}, else after them.
 *
 * @param text null for none
 * @param link null for none
 */
public record LinkedText(Localized text, Link link) {

    private static final String LINK = "{link}";

    /** The words up to the link, all of them where there is no link; never null. */
    public String before(Locale language) {
        String words = words(language);
        int at = words.indexOf(LINK);
        if (at >= 0)
            return words.substring(0, at);
        return link == null || words.isEmpty() ? words : words + " ";
    }

    /** The words after the link; never null. */
    public String after(Locale language) {
        String words = words(language);
        int at = words.indexOf(LINK);
        return at < 0 ? "" : words.substring(at + LINK.length());
    }

    /** All of it as it reads where nothing can be a link. */
    Localized plain() {
        Map<Locale, String> plain = new LinkedHashMap<>();
        text.words()
                .keySet()
                .forEach(language -> plain.put(language,
                        before(language) + (link == null ? "" : link.label().in(language)) + after(language)));
        return new Localized(plain);
    }

    /** Whether the words keep a place for a link that is not there. */
    boolean lacksLink() {
        return link == null && text != null && text.words().values().stream().anyMatch(words -> words.contains(LINK));
    }

    private String words(Locale language) {
        return text == null ? "" : text.in(language);
    }
}
