package org.deskbell.console;

import java.nio.charset.StandardCharsets;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

import org.deskbell.outbox.Case;
import org.deskbell.outbox.Casework;
import org.deskbell.outbox.Records;
import org.deskbell.outbox.Reference;

/** Handing out and erasing everything of one person, for a person in front of a page and for scripts. */
@Path("/console/person")
@Guarded
class PersonActs {

    private final Records records;
    private final Casework casework;
    private final Export export;

    PersonActs(Records records, Casework casework, Export export) {
        this.records = records;
        this.casework = casework;
        this.export = export;
    }

    /**
     * A file of everything.
     *
     * @param email whose; or one of the next two
     * @param reference of any submission of the person
     * @param person as the console's own pages name somebody
     * @param as {@code json} or {@code csv}
     */
    @POST
    @Path("/export")
    public Response export(@FormParam("email") String email, @FormParam("reference") String reference,
            @FormParam("person") String person, @FormParam("as") String as, @Context SecurityContext who) {
        boolean csv = "csv".equals(as);
        if (!csv && !"json".equals(as)) {
            throw new BadRequestException();
        }
        var found = records.export(person(email, reference, person), Frames.name(who));
        return Response.ok((csv ? export.csv(found) : export.json(found)).getBytes(StandardCharsets.UTF_8))
                .type(csv ? "text/csv;charset=UTF-8" : "application/json;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"submissions." + (csv ? "csv" : "json") + "\"")
                .build();
    }

    @POST
    @Path("/erase")
    public Response erase(@FormParam("email") String email, @FormParam("reference") String reference,
            @FormParam("person") String person, @FormParam("reason") String reason, @Context SecurityContext who) {
        var whose = person(email, reference, person);
        int erased = records.eraseAll(whose, reason, Frames.name(who));
        return Back
                .to("/console?state=all&person=" + whose + "&said=" + (erased < 0 ? "no-reason" : "erased." + erased + ".0"));
    }

    private String person(String email, String reference, String person) {
        if (Records.isPerson(person)) {
            return person;
        }
        if (email != null && !email.isBlank()) {
            return records.person(email);
        }
        return Reference.typed(reference == null ? "" : reference)
                .flatMap(casework::find)
                .map(Case::person)
                .filter(Records::isPerson)
                .orElseThrow(NotFoundException::new);
    }
}
