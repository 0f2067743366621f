package org.deskbell.form;

import java.util.Locale;

/**
 * A note beside the form. Its text may hold one link: where the text says {@code {link}}, else after it.
 *
 * @param first stands above the form on a phone
 * @param icon {@code chat}, {@code clock} or {@code phone}; null for none
 * @param text null where the title says it all
 * @param link null for none
 */
public record Aside(boolean first, String icon, Localized title, Localized text, Link link) {

    /** The text up to the link, all of it where there is no link; never null. */
    public String before(Locale language) {
        return linked().before(language);
    }

    /** The text after the link; never null. */
    public String after(Locale language) {
        return linked().after(language);
    }

    private LinkedText linked() {
        return new LinkedText(text, link);
    }
}
