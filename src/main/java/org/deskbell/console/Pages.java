package org.deskbell.console;

import java.time.InstantSource;

import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.SecurityContext;

import org.deskbell.console.Frame.Place;
import org.deskbell.outbox.Amendment;
import org.deskbell.outbox.Case;

import io.quarkus.qute.i18n.MessageBundles;

/** Puts list, submission and frame together, as more than one address shows them. */
@Singleton
class Pages {

    private final ConsoleWords words = MessageBundles.get(ConsoleWords.class);
    private final Frames frames;
    private final ListViews lists;
    private final CaseViews cases;
    private final InstantSource clock;

    Pages(Frames frames, ListViews lists, CaseViews cases, InstantSource clock) {
        this.frames = frames;
        this.lists = lists;
        this.cases = cases;
        this.clock = clock;
    }

    String list(Inquiry inquiry, boolean all, Note said, SecurityContext who) {
        var frame = frames.of(words.list(), Place.SUBMISSIONS, who, times(), said);
        return ConsolePage.Templates.list(lists.of(frame, inquiry, times(), null, all)).render();
    }

    /** @param shown whether e-mail address and phone number stand there as they are */
    String detail(Case found, Inquiry inquiry, boolean shown, Note said, SecurityContext who) {
        var reference = found.submission().reference();
        var frame = frames.of(reference.text(), Place.SUBMISSIONS, who, times(), said);
        return ConsolePage.Templates
                .detail(cases.of(frame, found, inquiry, times(), shown), lists.of(frame, inquiry, times(), reference, false))
                .render();
    }

    /** @param attempts as the operator saw them when the page was opened */
    String edit(Case found, Amendment typed, int attempts, String list, SecurityContext who) {
        if (found.isErased() || typed == null) {
            throw new NotFoundException();
        }
        var frame = frames.of(found.submission().reference().text(), Place.SUBMISSIONS, who, times(), null);
        return ConsolePage.Templates
                .edit(EditView.of(frame, Back.inquiry(list).query(), found, attempts, cases.again(found.submission()), typed))
                .render();
    }

    Times times() {
        return new Times(clock.instant(), words);
    }
}
