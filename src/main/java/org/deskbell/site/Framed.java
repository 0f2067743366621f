package org.deskbell.site;

import java.util.List;

import io.quarkus.qute.TemplateData;

/**
 * A form's page inside another site's: what its script needs to know for that.
 *
 * @param form the form's id
 * @param origins that may talk to the page, besides our own
 * @param theme {@code light} or {@code dark}, as the page around it wants it; null leaves it to the browser
 * @param room {@code bare} where the page around gives the ground and the margins, {@code panel} in a drawer or dialog; null
 *        for a ground and margins of our own
 */
@TemplateData
public record Framed(String form, List<String> origins, String theme, String room) {

    /** The origins with spaces between. */
    public String allowed() {
        return String.join(" ", origins);
    }

    /** The colour schemes that the page can be drawn in. */
    public String schemes() {
        return theme == null ? "light dark" : theme;
    }
}
