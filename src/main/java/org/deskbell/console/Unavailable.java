package org.deskbell.console;

import java.util.Locale;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

import org.deskbell.outbox.OutboxUnavailable;
import org.deskbell.site.ErrorPage;
import org.deskbell.site.ErrorPage.Problem;
import org.deskbell.site.Site;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.quarkus.qute.i18n.MessageBundles;

/** What operators see where the database does not answer. Visitors' pages deal with that themselves and let nothing get here. */
@Singleton
class Unavailable {

    private final ConsoleWords words = MessageBundles.get(ConsoleWords.class);
    private final AccessWords accessWords = MessageBundles.get(AccessWords.class);
    private final Site site;
    private final ErrorPage errors;

    Unavailable(Site site, ErrorPage errors) {
        this.site = site;
        this.errors = errors;
    }

    @ServerExceptionMapper
    public Response map(OutboxUnavailable e) {
        return errors.answer(503, Locale.ENGLISH, site.chrome(words.unavailable(), Locale.ENGLISH),
                new Problem("no", "alert", words.unavailable(), words.unavailableHow(), "/console", accessWords.back()));
    }
}
