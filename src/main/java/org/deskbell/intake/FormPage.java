package org.deskbell.intake;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.deskbell.form.Draft;
import org.deskbell.form.Field;
import org.deskbell.form.Form;
import org.deskbell.form.Forms;
import org.deskbell.intake.PostedForm.State;
import org.deskbell.intake.Reception.Busy;
import org.deskbell.intake.Reception.Flawed;
import org.deskbell.intake.Reception.Kept;
import org.deskbell.intake.Reception.NotKept;
import org.deskbell.intake.Reception.OnceMore;
import org.deskbell.intake.Reception.Unsure;
import org.deskbell.outbox.Submission;
import org.deskbell.shield.Stamps;
import org.deskbell.site.ErrorPage;
import org.deskbell.site.Proxies;
import org.deskbell.site.SecurityHeaders;
import org.deskbell.site.Site;
import org.deskbell.site.Words;
import org.deskbell.trace.Note;
import org.deskbell.trace.Step;
import org.deskbell.trace.Traces;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;

/** The form: shown, checked field by field, and taken. */
@Path("/f/{form}")
class FormPage {

    private final Forms forms;
    private final Drafts drafts;
    private final Handovers handovers;
    private final Stamps stamps;
    private final Intake intake;
    private final FormViews views;
    private final Checks checks;
    private final Receipts receipts;
    private final Queue queue;
    private final Absences absences;
    private final Strangers strangers;
    private final ErrorPage errors;
    private final Proxies proxies;
    private final Site site;
    private final Traces traces;

    FormPage(Forms forms, Drafts drafts, Handovers handovers, Stamps stamps, Intake intake, FormViews views,
            Checks checks, Receipts receipts,
            Queue queue, Absences absences, Strangers strangers, ErrorPage errors, Proxies proxies, Site site, Traces traces) {
        this.forms = forms;
        this.drafts = drafts;
        this.handovers = handovers;
        this.stamps = stamps;
        this.intake = intake;
        this.views = views;
        this.checks = checks;
        this.receipts = receipts;
        this.queue = queue;
        this.absences = absences;
        this.strangers = strangers;
        this.errors = errors;
        this.proxies = proxies;
        this.site = site;
        this.traces = traces;
    }

    @GET
    @NonBlocking
    public Response show(@PathParam("form") String id, @BeanParam Visit visit, @Context HttpHeaders headers) {
        var form = open(id);
        if (form.isEmpty()) {
            return absences.answer(id, visit, headers);
        }
        return strangers.refuse(form.get(), visit)
                .orElseGet(() -> views.empty(drafts.first(form.get(), visit), visit, stamps.issue(form.get().id())));
    }

    /** Never waits on this thread: whoever cannot be served soon is told so while the others wait. */
    @POST
    @NonBlocking
    public CompletionStage<Response> send(@PathParam("form") String id, @BeanParam Visit visit, @Context HttpHeaders headers,
            @HeaderParam("Content-Type") String contentType, @Context RoutingContext context) {
        var post = traces.post(
                () -> proxies.isForwarded(context.request()) ? context.request().getHeader("traceparent") : null);
        var posted = Letterbox.posted(context, contentType);
        var form = open(id);
        if (!posted.isReadable()) {
            var page = Response.fromResponse(unreadable(posted.state(), headers));
            form.ifPresent(open -> page.header(SecurityHeaders.POLICY, SecurityHeaders.policy(visit.framers(open))));
            return CompletableFuture.completedStage(page.build());
        }
        if (form.isEmpty()) {
            return CompletableFuture.completedStage(absences.answer(id, visit, posted));
        }
        post.note(Note.FORM, form.get().id()).note(Note.FIELDS, form.get().fields().size());
        var draft = post.with("read", () -> drafts.posted(form.get(), visit, posted));
        boolean older = Drafts.isOfAnOlderPage(form.get(), posted.values());
        var envelope = Envelope.of(posted, visit, site.publicUrl(), proxies.client(context.request()).orElse(null));
        if (posted.first(Drafts.DROP) != null) {
            return queue.join(() -> drop(draft, posted))
                    .orElseGet(() -> CompletableFuture.completedStage(draft))
                    .thenApply(left -> views.empty(left, visit, intake.next(left, envelope)));
        }
        if (posted.state() == State.DAMAGED) {
            return CompletableFuture.completedStage(views.damaged(draft, visit, intake.next(draft, envelope)));
        }
        var asked = posted.first(Questions.FIELD);
        var unseen = asked == null ? List.<Field>of() : draft.unseen(Questions.read(asked), posted.values().keySet());
        if (!unseen.isEmpty()) {
            return CompletableFuture.completedStage(views.more(draft, visit, intake.next(draft, envelope), unseen));
        }
        return queue.join(() -> intake.receive(draft, envelope, post))
                .orElseGet(() -> CompletableFuture.completedStage(new Busy(intake.next(draft, envelope))))
                .thenCompose(reception -> {
                    post.note(Note.RECEPTION, reception.getClass().getSimpleName());
                    return reception instanceof Kept kept
                            ? seeReceipt(kept, visit, post)
                            : CompletableFuture.completedStage(back(reception, draft, visit, older));
                })
                .whenComplete((answer, failed) -> end(post, answer));
    }

    /** One field's format, as soon as it was typed; what is missing is not asked for before the visitor sends. */
    @POST
    @Path("check")
    @Blocking
    public Response check(@PathParam("form") String id, @BeanParam Visit visit, @Context HttpHeaders headers,
            @HeaderParam("Content-Type") String contentType, @Context RoutingContext context) {
        var posted = Letterbox.posted(context, contentType);
        if (posted.state() != State.WHOLE) {
            return unreadable(posted.state(), headers);
        }
        return open(id).map(form -> views.check(drafts.posted(form, visit, posted), posted, visit))
                .orElseGet(() -> absences.answer(id, visit, headers));
    }

    /** What an answer brings up or makes needless, while the visitor goes on. */
    @POST
    @Path("questions")
    @Blocking
    public Response questions(@PathParam("form") String id, @BeanParam Visit visit, @Context HttpHeaders headers,
            @HeaderParam("Content-Type") String contentType, @Context RoutingContext context) {
        var posted = Letterbox.posted(context, contentType);
        if (posted.state() != State.WHOLE) {
            return unreadable(posted.state(), headers);
        }
        return open(id)
                .map(form -> views.questions(drafts.posted(form, visit, posted), visit,
                        Questions.read(posted.first(Questions.FIELD))))
                .orElseGet(() -> absences.answer(id, visit, headers));
    }

    /** Without scripts a file is taken away by a button of the form. */
    private Draft drop(Draft left, PostedForm posted) {
        handovers.drop(left.form(), posted);
        return left;
    }

    private Response unreadable(State state, HttpHeaders headers) {
        switch (state) {
            case TOO_LARGE :
                return errors.answer(413, "alert", Words::tooLarge, Words::tooLargeHow, headers);
            case NO_ROOM :
                return Response.fromResponse(errors.answer(503, "alert", Words::busy, Words::noRoomHow, headers))
                        .header("Retry-After", "30")
                        .build();
            case NOT_A_FORM :
                return errors.answer(415, "alert", Words::unreadable, Words::unreadableHow, headers);
            default :
                return errors.answer(400, "alert", Words::unreadable, Words::unreadableHow, headers);
        }
    }

    private Response back(Reception reception, Draft draft, Visit visit, boolean older) {
        if (reception instanceof Flawed flawed) {
            return views.flawed(flawed.draft(), visit, flawed.stamp(), flawed.flaws(), older);
        }
        if (reception instanceof OnceMore again) {
            return views.onceMore(draft, visit, again);
        }
        if (reception instanceof Unsure unsure) {
            return checks.answer(draft, visit, unsure);
        }
        return reception instanceof Busy busy
                ? views.busy(draft, visit, busy.stamp())
                : views.notKept(draft, visit, ((NotKept) reception).stamp());
    }

    private CompletionStage<Response> seeReceipt(Kept kept, Visit visit, Step post) {
        var wait = post.begin("wait");
        return kept.outcome().thenApply(submission -> {
            wait.end();
            return seeReceipt(submission, visit);
        });
    }

    /** @param answer null if a fault of ours came in between */
    private static void end(Step post, Response answer) {
        int status = answer == null ? 500 : answer.getStatus();
        if (status >= 500) {
            post.fail();
        }
        post.note(Note.ANSWER, status).end();
    }

    private Response seeReceipt(Submission submission, Visit visit) {
        var address = receipts.arrival(submission, visit);
        return visit.wantsFragment()
                ? Response.noContent().header("HX-Redirect", address).build()
                : Response.status(303).header("Location", address).build();
    }

    private Optional<Form> open(String id) {
        return forms.find(id).filter(form -> form.isLive());
    }
}
