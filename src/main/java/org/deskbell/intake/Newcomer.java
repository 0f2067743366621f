package org.deskbell.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.deskbell.form.Context;
import org.deskbell.form.Form;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/** Somebody who opens a form's page and brings nothing along that would stand on it, so that it is the page of all newcomers. */
final class Newcomer extends Visit {

    private static final Pattern QUERY = Pattern.compile("(?:(?:lang|embed|theme|room)=[A-Za-z0-9-]*(?:&|$))*");

    private Newcomer(HttpServerRequest request) {
        if (request.query() != null) {
            lang = request.getParam("lang");
            embed = request.getParam("embed");
            theme = request.getParam("theme");
            room = request.getParam("room");
        }
        acceptLanguage = request.getHeader("Accept-Language");
        fetchSite = request.getHeader("Sec-Fetch-Site");
        fetchDest = request.getHeader("Sec-Fetch-Dest");
        host = request.getHeader("Host");
        referer = request.getHeader("Referer");
    }

    /** @param languages that the form can be shown in */
    static Optional<Newcomer> of(HttpServerRequest request, Form form, List<Locale> languages) {
        boolean bringsNothing = HttpMethod.GET.equals(request.method()) && request.getHeader("HX-Request") == null
                && (request.query() == null || QUERY.matcher(request.query()).matches());
        if (!bringsNothing) {
            return Optional.empty();
        }
        var visit = new Newcomer(request);
        boolean tellsNothing = visit.referer == null || !form.tells(Context.PAGE) && !form.tells(Context.REFERRER);
        // what it says stands in the page's links; anything else than a language of ours would be one more page for nobody
        boolean saysNothing = visit.lang == null
                || languages.stream().anyMatch(language -> language.toLanguageTag().equals(visit.lang));
        return tellsNothing && saysNothing ? Optional.of(visit) : Optional.empty();
    }

    /** Nothing of it would be used. */
    @Override
    void remember() {
        // no answers in the address, and no campaign
    }
}
