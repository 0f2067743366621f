package org.deskbell.console;

import java.time.InstantSource;
import java.util.Locale;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

import org.deskbell.outbox.Casework;
import org.deskbell.outbox.OutboxUnavailable;
import org.deskbell.outbox.Reference;
import org.deskbell.outbox.Upshot;
import org.deskbell.site.Assets;
import org.deskbell.site.ErrorPage;
import org.deskbell.site.ErrorPage.Problem;
import org.deskbell.site.Site;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;

/** The list of what is not settled, and each submission with what a person can do about it. */
@Path("/console")
@Produces("text/html;charset=UTF-8")
@Guarded
class ConsolePage {

    private final ConsoleWords words = MessageBundles.get(ConsoleWords.class);
    private final CaseWords caseWords = MessageBundles.get(CaseWords.class);
    private final Casework casework;
    private final ListViews lists;
    private final CaseViews cases;
    private final Site site;
    private final Assets assets;
    private final ErrorPage errors;
    private final InstantSource clock;

    ConsolePage(Casework casework, ListViews lists, CaseViews cases, Site site, Assets assets, ErrorPage errors,
            InstantSource clock) {
        this.casework = casework;
        this.lists = lists;
        this.cases = cases;
        this.site = site;
        this.assets = assets;
        this.errors = errors;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(ListView view);

        static native TemplateInstance detail(CaseView view);
    }

    /** @param find a reference as somebody typed it; leads to the submission if there is one */
    @GET
    public Response list(@RestQuery String find, @Context SecurityContext who) {
        var found = find == null ? null : Reference.typed(find).flatMap(casework::find).orElse(null);
        if (found != null) {
            return Response.status(303).header("Location", "/console/" + found.submission().reference()).build();
        }
        var times = new Times(clock.instant(), words);
        return Response.ok(Templates.list(lists.of(frame(words.list(), who, times, null), casework.open(ListViews.MOST_ROWS),
                casework.tally(), times, find)).render()).build();
    }

    /** @param said what came of the act that led here */
    @GET
    @Path("/{reference}")
    public Response detail(@PathParam("reference") String reference, @RestQuery String said, @Context SecurityContext who) {
        var found = casework.find(named(reference)).orElseThrow(NotFoundException::new);
        var times = new Times(clock.instant(), words);
        var frame = frame(found.submission().reference().text(), who, times, Said.coded(said).orElse(null));
        return Response.ok(Templates.detail(cases.of(frame, found, times)).render()).build();
    }

    @POST
    @Path("/{reference}/retry")
    public Response retry(@PathParam("reference") String reference, @FormParam("attempts") int attempts,
            @Context SecurityContext who) {
        var named = named(reference);
        return back(named, casework.retry(named, attempts, name(who)), Said.RETRIED, null);
    }

    @POST
    @Path("/{reference}/release")
    public Response release(@PathParam("reference") String reference, @FormParam("attempts") int attempts,
            @Context SecurityContext who) {
        var named = named(reference);
        return back(named, casework.release(named, attempts, name(who)), Said.RELEASED, null);
    }

    @POST
    @Path("/{reference}/name")
    public Response name(@PathParam("reference") String reference, @FormParam("attempts") int attempts,
            @FormParam("ticket") String ticket, @Context SecurityContext who) {
        var named = named(reference);
        return back(named, casework.name(named, attempts, ticket, name(who)), Said.NAMED, Said.NO_TICKET_ID);
    }

    @POST
    @Path("/{reference}/close")
    public Response close(@PathParam("reference") String reference, @FormParam("attempts") int attempts,
            @FormParam("reason") String reason, @Context SecurityContext who) {
        var named = named(reference);
        return back(named, casework.close(named, attempts, reason, name(who)), Said.CLOSED, Said.NO_REASON);
    }

    @ServerExceptionMapper
    public Response map(OutboxUnavailable e) {
        return errors.answer(503, Locale.ENGLISH, site.chrome(words.unavailable(), Locale.ENGLISH),
                new Problem("no", "alert", words.unavailable(), words.unavailableHow(), "/console", words.back()));
    }

    private static Reference named(String reference) {
        return Reference.typed(reference).orElseThrow(NotFoundException::new);
    }

    private static Response back(Reference reference, Upshot upshot, Said done, Said unfit) {
        if (upshot == Upshot.NO_SUCH) {
            throw new NotFoundException();
        }
        return Response.status(303)
                .header("Location", "/console/" + reference + "?said=" + Said.of(upshot, done, unfit).code())
                .build();
    }

    private Frame frame(String title, SecurityContext who, Times times, Said said) {
        boolean mayAct = who.isUserInRole(Role.OPERATOR.key());
        return new Frame(site.chrome(words.pageTitle(title), Locale.ENGLISH).styled(assets.consoleStyle()),
                mayAct ? words.operator(name(who)) : words.viewer(name(who)), mayAct, Health.of(casework.health(), times),
                said == null ? null : said.note(caseWords));
    }

    private static String name(SecurityContext who) {
        return who.getUserPrincipal().getName();
    }
}
