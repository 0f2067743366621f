package org.deskbell.site;

import java.util.Locale;
import java.util.function.Function;

import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The page that stands for whatever could not be shown: never bare, never a stack trace, always a way on. */
@Singleton
public class ErrorPage {

    private static final Logger LOG = Logger.getLogger(ErrorPage.class);

    private static final String HTML = "text/html;charset=UTF-8";

    private final Site site;
    private final UriInfo address;

    ErrorPage(Site site, UriInfo address) {
        this.site = site;
        this.address = address;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance page(Chrome chrome, Problem problem);
    }

    /** What went wrong, as the page says it. */
    public record Problem(String tone, String icon, String heading, String text, String wayOn, String wayOnLabel) {}

    @ServerExceptionMapper
    public Response map(WebApplicationException e, HttpHeaders headers) {
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        if (status == 404) {
            return answer(404, "search", Words::noPage, Words::noFormHow, headers);
        }
        if (status == 413) {
            return answer(413, "alert", Words::tooLarge, Words::tooLargeHow, headers);
        }
        return status >= 500
                ? map((Throwable) e, headers)
                : answer(status, "alert", Words::unreadable, Words::unreadableHow, headers);
    }

    @ServerExceptionMapper
    public Response map(Throwable e, HttpHeaders headers) {
        LOG.error("A request failed", e);
        return answer(500, "alert", Words::notKept, Words::tryAgain, headers);
    }

    /** A whole answer: a page for people, problem+json for programs. */
    public Response answer(int status, String icon, Function<Words, String> heading, Function<Words, String> text,
            HttpHeaders headers) {
        var said = say(status, icon, heading, text, address.getQueryParameters().getFirst("lang"),
                headers.getHeaderString("Accept-Language"), headers.getHeaderString("Accept"));
        return Response.status(status).type(said.mediaType()).entity(said.body()).build();
    }

    /** The same, for where there are no resources yet. */
    Said say(int status, String icon, Function<Words, String> heading, Function<Words, String> text, String asked,
            String languages, String accept) {
        var language = Languages.choose(site.languages(), asked, languages);
        var words = site.words(language);
        if (accept != null && accept.contains("json") && !accept.contains("html")) {
            return new Said("application/problem+json",
                    "{\"type\":\"about:blank\",\"title\":\"" + heading.apply(words) + "\",\"status\":" + status + "}");
        }
        var problem = new Problem(status >= 500 ? "no" : "", icon, heading.apply(words), text.apply(words), "/",
                words.allForms());
        return new Said(HTML, site.render(Templates.page(site.chrome(heading.apply(words), language), problem), language));
    }

    /** An error in the form that the client reads. */
    record Said(String mediaType, String body) {}

    /** The same with everything said by the caller. */
    public Response answer(int status, Locale language, Chrome chrome, Problem problem) {
        return Response.status(status)
                .type(HTML)
                .entity(site.render(Templates.page(chrome, problem), language))
                .build();
    }
}
