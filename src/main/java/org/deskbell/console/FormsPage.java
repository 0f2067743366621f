package org.deskbell.console;

import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

import org.deskbell.console.FormSheets.Result;
import org.deskbell.console.FormSheets.Typed;
import org.deskbell.form.Forms;
import org.deskbell.outbox.Edition;
import org.deskbell.outbox.Editions;
import org.deskbell.outbox.OutboxUnavailable;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;

/** The forms: how each is, its text, and its history. */
@Path("/console/forms")
@Produces("text/html;charset=UTF-8")
@Guarded
class FormsPage {

    private final FormWords words = MessageBundles.get(FormWords.class);
    private final Editions editions;
    private final Publishing publishing;
    private final FormSheets sheets;
    private final FormFrames frames;

    FormsPage(Editions editions, Publishing publishing, FormSheets sheets, FormFrames frames) {
        this.editions = editions;
        this.publishing = publishing;
        this.sheets = sheets;
        this.frames = frames;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(FormListView view);

        static native TemplateInstance edit(FormEditView view);

        static native TemplateInstance verdict(Verdict verdict);

        static native TemplateInstance history(FormHistoryView view);

        static native TemplateInstance text(FormTextView view);
    }

    /** @param id of a new form as somebody typed it; leads to where it is written */
    @GET
    public Response list(@RestQuery String id, @RestQuery String from, @Context SecurityContext who) {
        var typed = id == null ? null : id.strip();
        if (typed != null && Forms.isId(typed)) {
            var copy = from != null && Forms.isId(from) ? "?from=" + from : "";
            return Back.to(FormSheets.address(typed) + copy);
        }
        return Response.ok(Templates.list(sheets.list(frames.of(words.list(), who, null), frames.times(), typed)).render())
                .build();
    }

    /**
     * @param from the form to start with a copy of, where this one is new
     * @param edition the one whose text to start with; 0 for the file
     */
    @GET
    @Path("/{id}")
    public String edit(@PathParam("id") String id, @RestQuery String from, @RestQuery Integer edition, @RestQuery String said,
            @Context SecurityContext who) {
        // before the text: what is published in between must not be passed over
        var last = editions.last(FormSheets.named(id));
        var text = (edition == null ? publishing.text(id) : publishing.text(id, edition))
                .or(() -> Optional.ofNullable(from).filter(Forms::isId).flatMap(publishing::text))
                .orElseThrow(NotFoundException::new);
        var typed = new Typed(text, last.map(Edition::number).orElse(0), null);
        return Templates.edit(sheets.edit(frames.of(words.editTitle(id), who, said), frames.times(), typed, last,
                new Result(id, false, publishing.verdict(id, text, words), null, null))).render();
    }

    @GET
    @Path("/{id}/history")
    public String history(@PathParam("id") String id, @RestQuery String said, @Context SecurityContext who) {
        var view = sheets.history(frames.of(words.historyTitle(FormSheets.named(id)), who, said), id);
        if (view.steps().isEmpty()) {
            throw new NotFoundException();
        }
        return Templates.history(view).render();
    }

    /** @param number 0 for the file */
    @GET
    @Path("/{id}/history/{number}")
    public String text(@PathParam("id") String id, @PathParam("number") int number, @Context SecurityContext who) {
        var text = publishing.text(FormSheets.named(id), number).orElseThrow(NotFoundException::new);
        return Templates.text(sheets.text(frames.of(words.historyTitle(id), who, null), id, number, text)).render();
    }

    @ServerExceptionMapper
    public Response map(OutboxUnavailable e) {
        return frames.unreadable();
    }
}
