package org.deskbell.console;

import java.util.regex.Pattern;

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

import org.deskbell.console.OpenTo.Whom;
import org.deskbell.outbox.Casework;
import org.deskbell.outbox.Records;
import org.deskbell.outbox.Reference;
import org.deskbell.outbox.Tray;
import org.deskbell.outbox.Upshot;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;

/** The list of submissions, what needs a person first, and each submission beside it. */
@Path("/console")
@Produces("text/html;charset=UTF-8")
@Guarded
class ConsolePage {

    private static final Pattern EMAIL = Pattern.compile("\\S+@\\S+");

    private final CaseWords caseWords = MessageBundles.get(CaseWords.class);
    private final ListWords listWords = MessageBundles.get(ListWords.class);
    private final Casework casework;
    private final Records records;
    private final Pages pages;

    ConsolePage(Casework casework, Records records, Pages pages) {
        this.casework = casework;
        this.records = records;
        this.pages = pages;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(ListView view);

        static native TemplateInstance detail(CaseView view, ListView list);

        static native TemplateInstance edit(EditView view);
    }

    /**
     * @param all whether all rows are selected
     * @param said what came of an act on several
     */
    @GET
    public String list(@RestQuery String state, @RestQuery String form, @RestQuery String since, @RestQuery String q,
            @RestQuery String person, @RestQuery String after, @RestQuery String all, @RestQuery String said,
            @Context SecurityContext who) {
        return pages.list(Inquiry.of(state, form, since, q, person, after), all != null, Together.note(said, listWords), who);
    }

    /**
     * Leads to what somebody looks for. It is posted, so that no e-mail address stands in an address, a history or a log; the list
     * that it leads to names the person by a keyed hash.
     */
    @POST
    @Path("/find")
    @OpenTo(Whom.VIEWERS)
    public Response find(@FormParam("q") String typed, @FormParam("state") String state, @FormParam("form") String form,
            @FormParam("since") String since) {
        var asked = Inquiry.of(state, form, since, typed, null, null);
        var words = asked.words();
        if (words == null) {
            return to(ListViews.address(asked));
        }
        var found = Reference.typed(words).flatMap(casework::find);
        if (found.isPresent()) {
            return to("/console/" + found.get().submission().reference() + "?state=" + Inquiry.code(Tray.ALL));
        }
        var email = EMAIL.matcher(words);
        return to(ListViews.address(email.find()
                ? new Inquiry(Tray.ALL, asked.form(), asked.since(), null, records.person(email.group()), null)
                : asked.in(Tray.ALL)));
    }

    /** @param said what came of the act that led here */
    @GET
    @Path("/{reference}")
    public String detail(@PathParam("reference") String reference, @RestQuery String state, @RestQuery String form,
            @RestQuery String since, @RestQuery String q, @RestQuery String person, @RestQuery String after,
            @RestQuery String said,
            @Context SecurityContext who) {
        var found = casework.find(named(reference)).orElseThrow(NotFoundException::new);
        return pages.detail(found, Inquiry.of(state, form, since, q, person, after), false,
                Said.coded(said).map(done -> done.note(caseWords)).orElse(null), who);
    }

    /** The same with e-mail address and phone number as they are; it is written down first, each time. */
    @POST
    @Path("/{reference}/show")
    @OpenTo(Whom.VIEWERS)
    public String show(@PathParam("reference") String reference, @FormParam("list") String list, @Context SecurityContext who) {
        var named = named(reference);
        if (records.show(named, Frames.name(who)) == Upshot.NO_SUCH) {
            throw new NotFoundException();
        }
        return pages.detail(casework.find(named).orElseThrow(NotFoundException::new), Back.inquiry(list), true, null, who);
    }

    static Reference named(String reference) {
        return Reference.typed(reference).orElseThrow(NotFoundException::new);
    }

    private static Response to(String address) {
        return Response.status(303).header("Location", address).build();
    }
}
