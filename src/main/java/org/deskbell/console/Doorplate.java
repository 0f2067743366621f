package org.deskbell.console;

import java.util.Locale;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.deskbell.site.Chrome;
import org.deskbell.site.ErrorPage;
import org.deskbell.site.ErrorPage.Problem;
import org.deskbell.site.Languages;
import org.deskbell.site.Site;

import io.quarkus.qute.TemplateInstance;

/** What stands at the console's door, in the language of whoever stands there; inside everything is in English. */
@Singleton
class Doorplate {

    private final Site site;
    private final ErrorPage errors;
    private final HttpHeaders headers;

    Doorplate(Site site, ErrorPage errors, HttpHeaders headers) {
        this.site = site;
        this.errors = errors;
        this.headers = headers;
    }

    AccessWords words() {
        return site.words(AccessWords.class, language());
    }

    AccountWords accountWords() {
        return site.words(AccountWords.class, language());
    }

    Chrome chrome(String title) {
        return site.chrome(title, language());
    }

    String render(TemplateInstance page) {
        return site.render(page, language());
    }

    /** A page that says one thing; its way on is the log-in or, for who is in, the list. */
    Response problem(int status, String heading, String text, String wayOn) {
        return say(status, new Problem(status == 401 ? "" : "no", "alert", heading, text, wayOn,
                wayOn.equals(Porter.LOG_IN) ? words().logIn() : words().back()));
    }

    Response say(int status, Problem problem) {
        return errors.answer(status, language(), chrome(problem.heading()), problem);
    }

    private Locale language() {
        return Languages.choose(site.languages(), null, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
