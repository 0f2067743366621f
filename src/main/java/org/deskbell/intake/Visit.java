package org.deskbell.intake;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

    @RestQuery
    String theme;

    @RestQuery
    String room;

    @RestHeader("Accept-Language")
    String acceptLanguage;

    @RestHeader("HX-Request")
    String hxRequest;

    @RestHeader("Origin")
    String origin;

    @RestHeader("Sec-Fetch-Site")
    String fetchSite;

    @RestHeader("Sec-Fetch-Dest")
    String fetchDest;

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

    /** What the page around ours looks like; null where it does not say. */
    String theme() {
        return "light".equals(theme) || "dark".equals(theme) ? theme : null;
    }

    /** What the page around ours leaves to it; null for everything. */
    String room() {
        return "bare".equals(room) || "panel".equals(room) ? room : null;
    }

    boolean isFramedByUs() {
        return isForFrame() && "same-origin".equals(fetchSite);
    }

    /**
     * The site that asks for this page to show it in a frame. Empty where that is ourselves, as it is with every further page in a
     * frame, and where the browser does not say: its own look at the page's policy is what keeps others out.
     */
    Optional<String> framedBy(URI publicUrl) {
        if (!isForFrame() || isFramedByUs() || referer == null) {
            return Optional.empty();
        }
        return Origin.of(referer.replaceFirst("^([^/]*//[^/?#]*).*$", "$1"))
                .filter(site -> !Optional.of(site).equals(own(publicUrl, site)))
                .map(URI::toString);
    }

    private boolean isForFrame() {
        return "iframe".equals(fetchDest) || "frame".equals(fetchDest);
    }

    /** Whether htmx asks and wants only the part of the page that changes. */
    boolean wantsFragment() {
        return "true".equals(hxRequest);
    }

    /** Where the page is that this visit is to. */
    String address(Form form) {
        return "/f/" + form.id();
    }

    /** Which sites may show that page in a frame; our own pages too, where the browser says that they ask. */
    List<String> framers(Form form) {
        return isFramedByUs()
                ? Stream.concat(Stream.of("'self'"), form.embed().origins().stream()).toList()
                : form.embed().origins();
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
        return posted.isEmpty() || !posted.equals(own(publicUrl, posted.get()));
    }

    /**
     * Where visitors reach us, for addresses that others are told. Browsers say with every post from where it comes, and a foreign one is
     * not taken.
     *
     * @param publicUrl the same, if configured
     */
    URI home(URI publicUrl) {
        return Optional.ofNullable(publicUrl)
                .or(() -> Optional.ofNullable(origin).filter(from -> !isForeign(null)).flatMap(Origin::of))
                .orElseGet(() -> URI.create("http://" + host));
    }

    /** Our own origin; the scheme, which a proxy in front may have changed, is the other's. */
    private Optional<URI> own(URI publicUrl, URI other) {
        return publicUrl != null ? Optional.of(publicUrl) : Origin.of(other.getScheme() + "://" + host);
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
        var query = frame() + (language() == null ? "" : "&lang=" + language());
        return query.isEmpty() ? "" : "?" + query.substring(1);
    }

    /** The same, in another language. */
    String queryIn(Locale other) {
        return ("?" + frame() + "&lang=").replace("?&", "?") + other.toLanguageTag();
    }

    private String frame() {
        return isEmbedded() ? "&embed=inline" + said("&theme=", theme()) + said("&room=", room()) : "";
    }

    private static String said(String name, String value) {
        return value == null ? "" : name + value;
    }

    private String language() {
        return lang != null && lang.matches("[A-Za-z0-9-]{2,20}") ? lang : null;
    }
}
