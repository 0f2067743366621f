package org.deskbell.intake;

import java.util.Optional;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

import org.deskbell.form.Form;
import org.deskbell.site.ErrorPage;
import org.deskbell.site.ErrorPage.Problem;
import org.deskbell.site.Refusals;
import org.deskbell.site.SecurityHeaders;
import org.deskbell.site.Site;

/**
 * Sites that show a form in a frame and are not in its list. Browsers keep them out by the page's policy and tell nobody, so
 * this is how an operator learns of them.
 */
@Singleton
class Strangers {

    private final Refusals refusals;
    private final Faces faces;
    private final Site site;
    private final ErrorPage errors;

    Strangers(Refusals refusals, Faces faces, Site site, ErrorPage errors) {
        this.refusals = refusals;
        this.faces = faces;
        this.site = site;
        this.errors = errors;
    }

    /** The page for a stranger's frame; empty where no stranger asks. */
    Optional<Response> refuse(Form form, Visit visit) {
        var stranger = visit.framedBy(site.publicUrl()).filter(origin -> !form.embed().allows(origin));
        stranger.ifPresent(origin -> refusals.note(form.id(), origin));
        return stranger.map(origin -> page(form, visit));
    }

    private Response page(Form form, Visit visit) {
        var language = visit.language(faces.languages(form));
        var words = site.words(FrameWords.class, language);
        var address = "/f/" + form.id();
        var page = errors.answer(403, language, faces.of(form, words.notHere(), language, visit, address),
                new Problem("", "pause", words.notHere(), words.notHereHow(form.organisation().name()), address,
                        words.newTab()));
        return Response.fromResponse(page)
                .header(SecurityHeaders.POLICY, SecurityHeaders.policy(form.embed().origins()))
                .build();
    }
}
