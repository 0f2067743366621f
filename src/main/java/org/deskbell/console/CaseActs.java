package org.deskbell.console;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

import org.deskbell.outbox.Amendment;
import org.deskbell.outbox.Casework;
import org.deskbell.outbox.Records;
import org.deskbell.outbox.Reference;
import org.deskbell.outbox.Upshot;

/** What an operator does with one submission. Each leads back to its page, which says what came of it. */
@Path("/console/{reference}")
@Produces("text/html;charset=UTF-8")
@Guarded
class CaseActs {

    private static final int UNFIT = 422;

    private final Casework casework;
    private final Records records;
    private final Pages pages;

    CaseActs(Casework casework, Records records, Pages pages) {
        this.casework = casework;
        this.records = records;
        this.pages = pages;
    }

    @POST
    @Path("/retry")
    public Response retry(@PathParam("reference") String reference, @FormParam("attempts") int attempts,
            @FormParam("list") String list, @Context SecurityContext who) {
        var named = ConsolePage.named(reference);
        return Back.to(named, list, casework.retry(named, attempts, Frames.name(who)), Said.RETRIED, null);
    }

    @POST
    @Path("/release")
    public Response release(@PathParam("reference") String reference, @FormParam("attempts") int attempts,
            @FormParam("list") String list, @Context SecurityContext who) {
        var named = ConsolePage.named(reference);
        return Back.to(named, list, casework.release(named, attempts, Frames.name(who)), Said.RELEASED, null);
    }

    @POST
    @Path("/name")
    public Response name(@PathParam("reference") String reference, @FormParam("attempts") int attempts,
            @FormParam("ticket") String ticket, @FormParam("list") String list, @Context SecurityContext who) {
        var named = ConsolePage.named(reference);
        return Back.to(named, list, casework.name(named, attempts, ticket, Frames.name(who)), Said.NAMED, Said.NO_TICKET_ID);
    }

    @POST
    @Path("/close")
    public Response close(@PathParam("reference") String reference, @FormParam("attempts") int attempts,
            @FormParam("reason") String reason, @FormParam("list") String list, @Context SecurityContext who) {
        var named = ConsolePage.named(reference);
        return Back.to(named, list, casework.close(named, attempts, reason, Frames.name(who)), Said.CLOSED, Said.NO_REASON);
    }

    @POST
    @Path("/erase")
    public Response erase(@PathParam("reference") String reference, @FormParam("attempts") int attempts,
            @FormParam("reason") String reason, @FormParam("list") String list, @Context SecurityContext who) {
        var named = ConsolePage.named(reference);
        return Back.to(named, list, records.erase(named, attempts, reason, Frames.name(who)), Said.ERASED, Said.NO_REASON);
    }

    /** Opens what can be edited; e-mail address and phone number stand there as they are, so it is written down as shown. */
    @POST
    @Path("/edit")
    public String edit(@PathParam("reference") String reference, @FormParam("list") String list, @Context SecurityContext who) {
        var named = ConsolePage.named(reference);
        records.show(named, Frames.name(who));
        var found = casework.find(named).orElseThrow(NotFoundException::new);
        return pages.edit(found, found.current(), found.submission().tries().attempts(), list, who);
    }

    @POST
    @Path("/resend")
    public Response resend(@PathParam("reference") String reference, @FormParam("attempts") int attempts,
            @FormParam("name") String name, @FormParam("email") String email, @FormParam("phone") String phone,
            @FormParam("subject") String subject, @FormParam("description") String description,
            @FormParam("priority") String priority, @FormParam("list") String list, @Context SecurityContext who) {
        var named = ConsolePage.named(reference);
        var typed = new Amendment(name, email, phone, subject, description, priority);
        var upshot = casework.amend(named, attempts, typed, Frames.name(who));
        return upshot == Upshot.UNFIT
                ? unfit(named, typed, attempts, list, who)
                : Back.to(named, list, upshot, Said.EDITED, null);
    }

    private Response unfit(Reference reference, Amendment typed, int attempts, String list, SecurityContext who) {
        var found = casework.find(reference).orElseThrow(NotFoundException::new);
        return Response.status(UNFIT).entity(pages.edit(found, typed, attempts, list, who)).build();
    }
}
