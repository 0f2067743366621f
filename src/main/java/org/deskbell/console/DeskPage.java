package org.deskbell.console;

import java.util.Map;
import java.util.function.Function;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

import org.deskbell.console.Frame.Place;
import org.deskbell.form.Form;
import org.deskbell.form.Forms;
import org.deskbell.outbox.Casework;
import org.deskbell.outbox.Deskwork;
import org.deskbell.outbox.Trials;
import org.deskbell.outbox.Trials.Way;
import org.deskbell.outbox.Upshot;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;

/** How the help desk is, stopping and resuming, and a test ticket to try the way. */
@Path("/console/desk")
@Produces("text/html;charset=UTF-8")
@Guarded
class DeskPage {

    private static final Map<String, Function<DeskWords, Note>> SAID = Map.of(
            "stopped", words -> new Note("ok", "check", null, words.saidStopped()),
            "resumed", words -> new Note("ok", "check", null, words.saidResumed()),
            "too-late", words -> new Note("wait", "alert", null, words.saidTooLate()),
            "no-reason", words -> new Note("no", "alert", null, words.saidNoReason(Casework.LONGEST_REASON)),
            "no-email", words -> new Note("no", "alert", null, words.saidNoEmail()));

    private final ConsoleWords words = MessageBundles.get(ConsoleWords.class);
    private final DeskWords deskWords = MessageBundles.get(DeskWords.class);
    private final Deskwork deskwork;
    private final Trials trials;
    private final Forms forms;
    private final DeskViews views;
    private final Frames frames;
    private final Pages pages;

    DeskPage(Deskwork deskwork, Trials trials, Forms forms, DeskViews views, Frames frames, Pages pages) {
        this.deskwork = deskwork;
        this.trials = trials;
        this.forms = forms;
        this.views = views;
        this.frames = frames;
        this.pages = pages;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance page(DeskView view);
    }

    /** @param said what came of the act that led here */
    @GET
    public String page(@RestQuery String said, @Context SecurityContext who) {
        var note = SAID.getOrDefault(String.valueOf(said), none -> null).apply(deskWords);
        return Templates.page(views.of(frames.of(words.desk(), Place.DESK, who, pages.times(), note), pages.times())).render();
    }

    @POST
    @Path("/stop")
    public Response stop(@FormParam("reason") String reason, @Context SecurityContext who) {
        return back(deskwork.stop(reason, Frames.name(who)), "stopped");
    }

    @POST
    @Path("/resume")
    public Response resume(@Context SecurityContext who) {
        return back(deskwork.resume(Frames.name(who)), "resumed");
    }

    /** @param page the word of the page that it was pressed on */
    @POST
    @Path("/test")
    public Response test(@FormParam("form") String form, @FormParam("email") String email, @FormParam("page") String page,
            @Context SecurityContext who) {
        var found = forms.find(String.valueOf(form)).filter(Form::isLive).orElseThrow(NotFoundException::new);
        var way = new Way(found.id(), found.version(), found.ticketing().inbox(), found.ticketing().staff());
        return trials.send(way, page, email, Frames.name(who))
                .map(reference -> Back.to("/console/" + reference + "?state=all"))
                .orElseGet(() -> Back.to("/console/desk?said=no-email"));
    }

    private static Response back(Upshot upshot, String done) {
        return Back.to("/console/desk?said="
                + (upshot == Upshot.DONE ? done : upshot == Upshot.UNFIT ? "no-reason" : "too-late"));
    }
}
