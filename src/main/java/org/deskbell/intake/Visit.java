package org.deskbell.intake;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

import org.deskbell.form.Form;
import org.deskbell.site.Languages;
import org.deskbell.site.Origin;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

/** What a request says of itself besides the answers: language, frame, who asks. */
class Visit {

    private static final Pattern FORM_OR_RECEIPT = Pattern.compile("https?://([^/?#]*)/[fr]/.*");

    @RestQuery
    String lang;

    @RestQuery
    String embed;

    @RestHeader("Accept-Language")
    String acceptLanguage;

    @RestHeader("HX-Request")
    String hxRequest;

    @RestHeader("Origin")
    String origin;

    @RestHeader("Sec-Fetch-Site")
    String fetchSite;

    @RestHeader("Host")
    String host;

    @RestHeader("Referer")
    String referer;

    @Context
    UriInfo address;

    private Map<String, List<String>> parameters = Map.of();

    boolean isEmbedded() {
        return "inline".equals(embed);
    }

    /** Whether htmx asks and wants only the part of the page that changes. */
    boolean wantsFragment() {
        return "true".equals(hxRequest);
    }

    /** Where the page is that this visit is to. */
    String address(Form form) {
        return "/f/" + form.id();
    }

    /** Which sites may show that page in a frame. */
    List<String> framers(Form form) {
        return form.embed().origins();
    }

    Locale language(List<Locale> offered) {
        return Languages.choose(offered, lang, acceptLanguage);
    }

    /**
     * Whether another site's page posted this. A sandboxed frame has the origin {@code null}, and old browsers say nothing: the
     * stamp decides then.
     *
     * @param publicUrl where visitors reach us, if configured; then only from there
     */
    boolean isForeign(URI publicUrl) {
        if (origin == null || origin.equals("null") || "same-origin".equals(fetchSite)) {
            return false;
        }
        var posted = Origin.of(origin);
        var own = publicUrl != null
                ? Optional.of(publicUrl)
                : posted.flatMap(from -> Origin.of(from.getScheme() + "://" + host));
        return posted.isEmpty() || !posted.equals(own);
    }

    /**
     * Whether one of our own pages led here, as the browser says it. Whoever says nothing of it is not believed.
     *
     * @param publicUrl where visitors reach us, if configured
     */
    boolean isFromHere(URI publicUrl) {
        return fetchSite != null
                ? fetchSite.equals("same-origin")
                : origin != null && !origin.equals("null") && !isForeign(publicUrl);
    }

    /** Whether nobody will see the form again, so that nothing of it is worth keeping. */
    boolean isOfAPassingForm() {
        return false;
    }

    /** Keeps what the address says: while a draft is written down the request is let go, and its address with it. */
    void remember() {
        parameters = address.getQueryParameters();
    }

    /** All that its address says behind the question mark, by name; nothing before it was remembered. */
    Map<String, List<String>> parameters() {
        return parameters;
    }

    /** The page that led here, or null; our own forms and receipts lead only from one language to another, or to one more message. */
    String cameFrom() {
        var own = FORM_OR_RECEIPT.matcher(referer == null ? "" : referer);
        return own.matches() && ("same-origin".equals(fetchSite) || own.group(1).equalsIgnoreCase(host)) ? null : referer;
    }

    /** Whether nothing was said of the page that posted this. */
    boolean isSilent() {
        return origin == null && fetchSite == null;
    }

    /** The part of our own addresses that keeps a visitor in the same frame and language. */
    String query() {
        var query = (isEmbedded() ? "&embed=inline" : "") + (language() == null ? "" : "&lang=" + language());
        return query.isEmpty() ? "" : "?" + query.substring(1);
    }

    /** The same, in another language. */
    String queryIn(Locale other) {
        return (isEmbedded() ? "?embed=inline&lang=" : "?lang=") + other.toLanguageTag();
    }

    private String language() {
        return lang != null && lang.matches("[A-Za-z0-9-]{2,20}") ? lang : null;
    }
}
