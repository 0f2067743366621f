package org.deskbell.intake;

import java.util.List;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

import org.deskbell.form.Draft;
import org.deskbell.intake.FormView.Check;
import org.deskbell.intake.FormView.Notice;
import org.deskbell.intake.Reception.Unsure;
import org.deskbell.site.Site;

/** The form page where it wonders whether a person writes: a quick check, or a pause after far too many; every answer is in it. */
@Singleton
class Checks {

    private final FormViews views;
    private final Site site;

    Checks(FormViews views, Site site) {
        this.views = views;
        this.site = site;
    }

    Response answer(Draft draft, Visit visit, Unsure unsure) {
        var words = site.words(CheckWords.class, draft.language());
        if (unsure.pause() == null) {
            var notice = new Notice(words.title(), words.how(), new Check(unsure.puzzle(), true));
            return views.render(422, draft, visit, unsure.stamp(), List.of(), notice);
        }
        long seconds = unsure.pause().plusMillis(999).toSeconds();
        var notice = new Notice(words.tooMany(), words.tooManyHow(Long.toString((seconds + 59) / 60)),
                new Check(unsure.puzzle(), false));
        return Response.fromResponse(views.render(429, draft, visit, unsure.stamp(), List.of(), notice))
                .header("Retry-After", seconds)
                .build();
    }
}
