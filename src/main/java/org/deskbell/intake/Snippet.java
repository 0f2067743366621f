package org.deskbell.intake;

/**
 * What a site's owner pastes to show a form: HTML, and the policy that it needs.
 *
 * @param server origin of this server
 * @param form its id
 * @param label what the form is called there
 * @param close what the button that closes it is called
 * @param theme {@code light} or {@code dark}; null as the page
 * @param lang of the form; null as the page
 */
record Snippet(String server, String form, WayIn way, String label, String close, String theme, String lang) {

    /** The form's address by itself. */
    public String address() {
        return server + "/f/" + form + (lang == null ? "" : "?lang=" + lang);
    }

    /** What is pasted where the form should stand. */
    String html() {
        switch (way) {
            case LINK :
                return link();
            case FRAME :
                return "<iframe src=\"" + server + "/f/" + form + "?embed=inline" + said("&amp;lang=", lang, "")
                        + said("&amp;theme=", theme, "")
                        + "\" title=\"" + escaped(label) + "\"\n        width=\"100%\" height=\"900\" style=\"border: 0"
                        + said("; color-scheme: ", theme, "") + "\"></iframe>\n" + link();
            case INLINE :
                return element("");
            default :
                return element(" close-label=\"" + escaped(close) + "\"");
        }
    }

    /** What is pasted once in a page with elements; empty for the other ways. */
    String script() {
        return way.isElement() ? "<script async src=\"" + server + "/embed.js\"></script>" : "";
    }

    /** The same, held to one version. */
    String pinned(String version, String integrity) {
        return way.isElement()
                ? "<script async src=\"" + server + "/embed/" + version + ".js\" integrity=\"" + integrity
                        + "\" crossorigin=\"anonymous\"></script>"
                : "";
    }

    /** What keeps the form's place free until it is there; empty where it has none in the page's flow. */
    String place() {
        return way == WayIn.INLINE ? "support-form:not([mode]) { display: block; min-height: 46rem }" : "";
    }

    /** What the site's content security policy must say at least; empty where nothing is needed. */
    String policy() {
        return way == WayIn.LINK
                ? ""
                : way == WayIn.FRAME ? "frame-src " + server : "script-src " + server + "; frame-src " + server;
    }

    private String element(String more) {
        return "<support-form" + (way == WayIn.INLINE ? "" : " mode=\"" + way.key() + "\"") + " src=\"" + server + "/f/" + form
                + "\""
                + said(" theme=\"", theme, "\"") + said(" lang=\"", lang, "\"") + more + ">\n  " + link() + "\n</support-form>";
    }

    private String link() {
        return "<a href=\"" + address() + "\">" + escaped(label) + "</a>";
    }

    private static String said(String before, String text, String after) {
        return text == null ? "" : before + text + after;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }
}
