package org.deskbell.console;

import java.time.InstantSource;
import java.util.Locale;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

import org.deskbell.outbox.Casework;
import org.deskbell.site.Assets;
import org.deskbell.site.ErrorPage;
import org.deskbell.site.ErrorPage.Problem;
import org.deskbell.site.Site;

import io.quarkus.qute.i18n.MessageBundles;

/** What stands around the pages about forms, and in their place when the database does not answer. */
@Singleton
class FormFrames {

    private final FormWords words = MessageBundles.get(FormWords.class);
    private final ConsoleWords consoleWords = MessageBundles.get(ConsoleWords.class);
    private final Casework casework;
    private final Site site;
    private final Assets assets;
    private final ErrorPage errors;
    private final InstantSource clock;

    FormFrames(Casework casework, Site site, Assets assets, ErrorPage errors, InstantSource clock) {
        this.casework = casework;
        this.site = site;
        this.assets = assets;
        this.errors = errors;
        this.clock = clock;
    }

    /** @param said the code of what came of the act before; null for none */
    Frame of(String title, SecurityContext who, String said) {
        boolean mayAct = who.isUserInRole(Role.OPERATOR.key());
        var name = who.getUserPrincipal().getName();
        return new Frame(site.chrome(consoleWords.pageTitle(title), Locale.ENGLISH).styled(assets.consoleStyle()),
                mayAct ? consoleWords.operator(name) : consoleWords.viewer(name), mayAct,
                Health.of(casework.health(), times()), note(said));
    }

    Times times() {
        return new Times(clock.instant(), consoleWords);
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
