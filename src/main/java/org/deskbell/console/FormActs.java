package org.deskbell.console;

import java.util.Optional;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

import org.deskbell.console.FormSheets.Result;
import org.deskbell.console.FormSheets.Typed;
import org.deskbell.console.FormsPage.Templates;
import org.deskbell.outbox.Edition;
import org.deskbell.outbox.Editions;
import org.deskbell.outbox.OutboxUnavailable;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.quarkus.qute.i18n.MessageBundles;

/** Checking a form's text, publishing it, and undoing. Whatever is refused comes back with everything that was typed. */
@Path("/console/forms")
@Produces("text/html;charset=UTF-8")
@Guarded
class FormActs {

    private final FormWords words = MessageBundles.get(FormWords.class);
    private final Editions editions;
    private final Publishing publishing;
    private final FormSheets sheets;
    private final FormFrames frames;

    FormActs(Editions editions, Publishing publishing, FormSheets sheets, FormFrames frames) {
        this.editions = editions;
        this.publishing = publishing;
        this.sheets = sheets;
        this.frames = frames;
    }

    /** Says what would come of publishing it; nothing changes. */
    @POST
    @Path("/{id}/check")
    public Response check(@PathParam("id") String id, @RestForm String text, @RestForm int last, @RestForm String note,
            @HeaderParam("HX-Request") boolean fragment, @Context SecurityContext who) {
        var typed = Typed.of(text, last, note);
        var verdict = publishing.verdict(FormSheets.named(id), typed.text(), words);
        if (fragment) {
            return Response.ok(Templates.verdict(verdict).render()).build();
        }
        try {
            boolean unsaved = publishing.text(id).filter(typed.text()::equals).isEmpty();
            return render(200, typed, editions.last(id), new Result(id, unsaved, verdict, null, null), who);
        } catch (OutboxUnavailable e) {
            return render(200, typed, Optional.empty(), new Result(id, true, verdict, null, null), who);
        }
    }

    @POST
    @Path("/{id}/publish")
    public Response publish(@PathParam("id") String id, @RestForm String text, @RestForm int last, @RestForm String note,
            @Context SecurityContext who) {
        return publish(FormSheets.named(id), Typed.of(text, last, note), who);
    }

    /** Publishes an older text again; 0 is the file's, by which the form is its file again. */
    @POST
    @Path("/{id}/history/{number}")
    public Response again(@PathParam("id") String id, @PathParam("number") int number, @RestForm int last,
            @Context SecurityContext who) {
        FormSheets.named(id);
        if (number == 0) {
            var said = publishing.withdraw(id, last, Frames.name(who)).said("withdrawn", "no-file");
            return Back.to(FormSheets.address(id) + "/history?said=" + said);
        }
        var text = publishing.text(id, number).orElseThrow(NotFoundException::new);
        return publish(id, Typed.of(text, last, words.againNote(number)), who);
    }

    private Response publish(String id, Typed typed, SecurityContext who) {
        try {
            var upshot = publishing.publish(id, typed.last(), typed.text(), Frames.name(who), typed.note());
            switch (upshot) {
                case FAULTY :
                    return refuse(422, id, typed, editions.last(id), new Note("no", "alert", words.notSound(), null), null,
                            who);
                case TOO_LATE :
                    return tooLate(id, typed, editions.last(id).orElseThrow(NotFoundException::new), who);
                default :
                    return Back.to(FormSheets.address(id) + "?said=" + upshot.said("published", null));
            }
        } catch (OutboxUnavailable e) {
            var note = new Note("no", "alert", words.unavailable(), words.unavailableHow());
            return refuse(503, id, typed, Optional.empty(), note, null, who);
        }
    }

    /** The page that comes back is over the other one's edition, so that pressing again is a decision. */
    private Response tooLate(String id, Typed typed, Edition other, SecurityContext who) {
        var note = new Note("wait", "alert", words.tooLate(other.who(), other.number()), words.tooLateHow());
        return refuse(409, id, new Typed(typed.text(), other.number(), typed.note()), Optional.of(other), note,
                other.withdrawn() ? null : other.number(), who);
    }

    private Response refuse(int status, String id, Typed typed, Optional<Edition> last, Note note, Integer other,
            SecurityContext who) {
        var verdict = publishing.verdict(id, typed.text(), words);
        return render(status, typed, last, new Result(id, true, verdict, note, other), who);
    }

    private Response render(int status, Typed typed, Optional<Edition> last, Result result, SecurityContext who) {
        var frame = frames.of(words.editTitle(result.form()), who, null);
        return Response.status(status)
                .entity(Templates.edit(sheets.edit(frame, frames.times(), typed, last, result)).render())
                .build();
    }

    @ServerExceptionMapper
    public Response map(OutboxUnavailable e) {
        return frames.unreadable();
    }
}
