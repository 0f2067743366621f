package org.deskbell.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.deskbell.outbox.Attachments;
import org.deskbell.outbox.OutboxUnavailable;
import org.deskbell.outbox.StoredFile;
import org.deskbell.site.Chrome;
import org.deskbell.site.ErrorPage;
import org.deskbell.site.ErrorPage.Problem;
import org.deskbell.site.Handout;
import org.deskbell.site.Languages;
import org.deskbell.site.Site;
import org.deskbell.site.Words;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;

/** Where the link in a ticket leads: what the file is, and a button to get it. Programs that follow links by themselves get no file. */
@Path(Links.PATH + "/{id}/{seal}")
@Blocking
class FilePage {

    /** Files that go out at the same time; each takes a thread for as long as its line needs. */
    private static final int MOST_AT_ONCE = 20;

    private final Attachments attachments;
    private final Links links;
    private final Sizes sizes;
    private final Site site;
    private final ErrorPage errors;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    FilePage(Attachments attachments, Links links, Sizes sizes, Site site, ErrorPage errors) {
        this.attachments = attachments;
        this.links = links;
        this.sizes = sizes;
        this.site = site;
        this.errors = errors;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance page(FileView view);
    }

    /**
     * The page.
     *
     * @param download where the file is; null while it is held back
     */
    record FileView(Chrome chrome, String tone, String icon, String name, String reference, String type, String size,
            String digest,
            String verdict, String download) {}

    @GET
    public Response show(@PathParam("id") String id, @PathParam("seal") String seal, @RestQuery String lang,
            @HeaderParam("Accept-Language") String acceptLanguage, @Context HttpHeaders headers) {
        var language = Languages.choose(site.languages(), lang, acceptLanguage);
        try {
            return find(id, seal)
                    .map(file -> links.leadInside()
                            ? inside(file)
                            : page(file, language, Links.PATH + "/" + id + "/" + seal + "/file"))
                    .orElseGet(() -> gone(language));
        } catch (OutboxUnavailable e) {
            return errors.answer(503, "alert", Words::notKept, Words::tryAgain, headers);
        }
    }

    @GET
    @Path("file")
    public Response get(@PathParam("id") String id, @PathParam("seal") String seal, @RestQuery String lang,
            @HeaderParam("Accept-Language") String acceptLanguage, @Context HttpHeaders headers,
            @Context RoutingContext context) {
        try {
            var found = find(id, seal).filter(file -> !file.isQuarantined());
            if (found.isEmpty() || links.leadInside()) {
                return show(id, seal, lang, acceptLanguage, headers);
            }
            if (!places.tryAcquire()) {
                return Response.fromResponse(errors.answer(503, "alert", Words::busy, Words::tryAgain, headers))
                        .header("Retry-After", "30")
                        .build();
            }
            context.addEndHandler(done -> places.release());
            var file = found.get();
            return attachments.opened(id, "")
                    ? new Handout(file.name(), file.size(), out -> attachments.read(file, out)).response()
                    : gone(Languages.choose(site.languages(), lang, acceptLanguage));
        } catch (OutboxUnavailable e) {
            return errors.answer(503, "alert", Words::notKept, Words::tryAgain, headers);
        }
    }

    /** One that was sent; what still waits on somebody's page has no link. */
    private Optional<StoredFile> find(String id, String seal) {
        return links.isOurs(id, seal) ? attachments.find(id).filter(file -> file.reference() != null) : Optional.empty();
    }

    private Response page(StoredFile file, Locale language, String address) {
        var words = site.words(LinkWords.class, language);
        var view = new FileView(site.chrome(file.name(), language), file.isQuarantined() ? "no" : "ok",
                file.isQuarantined() ? "alert" : "file", file.name(), file.reference().text(), file.type(),
                sizes.worded(file.size(), language), file.digest(), verdict(file, words),
                file.isQuarantined() ? null : address);
        return Response.ok(site.render(Templates.page(view), language), "text/html;charset=UTF-8")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .build();
    }

    private static String verdict(StoredFile file, LinkWords words) {
        switch (file.verdict()) {
            case CLEAN :
                return words.clean();
            case UNCHECKED :
                return words.unchecked();
            case INFECTED :
                return words.infected(file.what());
            default :
                return words.unscannable();
        }
    }

    private Response inside(StoredFile file) {
        return Response.status(303).header("Location", links.inside(file.reference(), file.id())).build();
    }

    private Response gone(Locale language) {
        var words = site.words(LinkWords.class, language);
        return errors.answer(404, language, site.chrome(words.gone(), language),
                new Problem("", "search", words.gone(), words.goneHow(), null, null));
    }
}
