package org.deskbell.intake;

import java.util.List;
import java.util.Locale;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

import org.deskbell.form.Form;
import org.deskbell.site.Assets;
import org.deskbell.site.Chrome;
import org.deskbell.site.Chrome.OtherLanguage;
import org.deskbell.site.Framed;
import org.deskbell.site.Languages;
import org.deskbell.site.SecurityHeaders;
import org.deskbell.site.Site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.quarkus.qute.TemplateInstance;

/** How each form's pages look from outside: the company's name, logo, colours and languages around them. */
@Singleton
class Faces {

    private final Assets assets;
    private final Site site;
    private final Wardrobe<Dress> dresses = new Wardrobe<>(this::dress);
    /** By what forms say; to find it out for seven languages takes longer than to read a draft. */
    private final Cache<List<Locale>, List<Locale>> spoken = Caffeine.newBuilder()
            .maximumSize(1000)
            .executor(Runnable::run)
            .build();

    Faces(Assets assets, Site site) {
        this.assets = assets;
        this.site = site;
    }

    /**
     * @param title of the document, without the organisation
     * @param address of the page, without query
     */
    Chrome of(Form form, String title, Locale language, Visit visit, String address) {
        var dress = visit.isOfAPassingForm() ? dress(form) : dresses.of(form);
        var organisation = form.organisation();
        var others = languages(form).stream()
                .filter(other -> !other.equals(language))
                .map(other -> new OtherLanguage(other, address + visit.queryIn(other)))
                .toList();
        return new Chrome(site.words(language).pageTitle(title, organisation.name()), language, organisation.name(),
                organisation.home(), dress.logo, dress.style, form.privacy() == null ? null : form.privacy().link(), others,
                visit.isEmbedded() ? new Framed(form.id(), form.embed().origins(), visit.theme(), visit.room()) : null,
                site.sandbox());
    }

    /** What the form can be shown in: the languages of the form that the interface speaks too, so that no page mixes two. */
    List<Locale> languages(Form form) {
        return spoken.get(form.languages(), said -> both(said, form.defaultLanguage()));
    }

    private List<Locale> both(List<Locale> said, Locale first) {
        var both = said.stream()
                .filter(language -> Languages.nearest(site.languages(), language).isPresent())
                .toList();
        return both.isEmpty() ? List.of(first) : both;
    }

    /**
     * A page that those may frame who may frame what is visited.
     *
     * @param form null where there is none any more; then nobody may
     */
    ResponseBuilder answer(int status, TemplateInstance page, Locale language, Form form, Visit visit) {
        var answer = Response.status(status)
                .type("text/html;charset=UTF-8")
                .header("Vary", "HX-Request, Accept-Language")
                .header(SecurityHeaders.POLICY, SecurityHeaders.policy(form == null ? List.of() : visit.framers(form)))
                .entity(site.render(page, language));
        // pages that isolate themselves show only frames that do the same
        return visit.isEmbedded()
                ? answer.header(SecurityHeaders.CROSS_ORIGIN_RESOURCE_POLICY, "cross-origin")
                        .header("Cross-Origin-Embedder-Policy", "require-corp")
                : answer;
    }

    private Dress dress(Form form) {
        var logo = form.organisation().logo();
        return new Dress(
                logo == null
                        ? null
                        : new Chrome.Logo(assets.publish("logo", logo.mediaType(), logo.bytes()), logo.proportion()),
                assets.publishStyle(form.asksForFiles() ? assets.filesStyle() + form.theme().css() : form.theme().css()));
    }

    private record Dress(Chrome.Logo logo, String style) {}
}
