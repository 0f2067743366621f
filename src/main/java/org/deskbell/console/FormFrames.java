package org.deskbell.console;

import java.util.Locale;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

import org.deskbell.console.Frame.Place;
import org.deskbell.site.ErrorPage;
import org.deskbell.site.ErrorPage.Problem;
import org.deskbell.site.Site;

import io.quarkus.qute.i18n.MessageBundles;

/** What stands around the pages about forms, and in their place when the database does not answer. */
@Singleton
class FormFrames {

    private final FormWords words = MessageBundles.get(FormWords.class);
    private final Frames frames;
    private final Pages pages;
    private final Site site;
    private final ErrorPage errors;

    FormFrames(Frames frames, Pages pages, Site site, ErrorPage errors) {
        this.frames = frames;
        this.pages = pages;
        this.site = site;
        this.errors = errors;
    }

    /** @param said the code of what came of the act before; null for none */
    Frame of(String title, SecurityContext who, String said) {
        return frames.of(title, Place.FORMS, who, times(), note(said));
    }

    Times times() {
        return pages.times();
    }

    Response unreadable() {
        return errors.answer(503, Locale.ENGLISH, site.chrome(words.unreadable(), Locale.ENGLISH),
                new Problem("no", "alert", words.unreadable(), words.unreadableHow(), "/console/forms", words.back()));
    }

    private Note note(String said) {
        switch (String.valueOf(said)) {
            case "published" :
                return new Note("ok", "check", null, words.saidPublished());
            case "withdrawn" :
                return new Note("ok", "check", null, words.saidWithdrawn());
            case "same" :
                return new Note("wait", "alert", null, words.saidSame());
            case "too-late" :
                return new Note("wait", "alert", null, words.saidTooLate());
            case "no-file" :
                return new Note("no", "alert", null, words.saidNoFile());
            default :
                return null;
        }
    }
}
