package org.deskbell.intake;

import java.util.List;

import org.deskbell.site.Chrome;

import io.quarkus.qute.TemplateData;

/**
 * The page that writes snippets, as its template prints it.
 *
 * @param way the chosen one's key
 * @param needsLeave whether the form's file must name the site
 * @param origins that it names
 * @param live where the page is that shows it
 */
record EmbedView(Chrome chrome, List<Option> forms, List<String> ways, String way, List<Option> languages, String theme,
        String html,
        String script, String place, String pinned, String policy, boolean needsLeave, List<String> origins, String live) {

    /** What a form's file says to let a site show it, with a site that is nobody's. */
    public String leave() {
        return "embed: { origins: [\"https://www.example.com\"] }";
    }

    /** One choice of several. */
    @TemplateData
    record Option(String value, String label, boolean chosen) {}
}
