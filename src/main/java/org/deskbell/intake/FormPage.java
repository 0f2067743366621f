package org.deskbell.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
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
import org.deskbell.form.Form;
import org.deskbell.form.Forms;
import org.deskbell.form.Status;
import org.deskbell.intake.PostedForm.State;
import org.deskbell.intake.Reception.Flawed;
import org.deskbell.intake.Reception.Kept;
import org.deskbell.intake.Reception.NotKept;
import org.deskbell.intake.Reception.OnceMore;
import org.deskbell.outbox.Submission;
import org.deskbell.shield.Stamps;
import org.deskbell.site.ErrorPage;
import org.deskbell.site.Site;
import org.deskbell.site.Words;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;

/** The form: shown, checked field by field, and taken. */
@Path("/f/{form}")
class FormPage {

    private static final String STAMP = "_stamp";

    private final Forms forms;
    private final Stamps stamps;
    private final Intake intake;
    private final FormViews views;
    private final Receipts receipts;
    private final ErrorPage errors;
    private final Site site;

    FormPage(Forms forms, Stamps stamps, Intake intake, FormViews views, Receipts receipts, ErrorPage errors,
            Site site) {
        this.forms = forms;
        this.stamps = stamps;
        this.intake = intake;
        this.views = views;
        this.receipts = receipts;
        this.errors = errors;
        this.site = site;
    }

    @GET
    @NonBlocking
    public Response show(@PathParam("form") String id, @BeanParam Visit visit, @Context HttpHeaders headers) {
        var form = open(id);
        if (form.isEmpty()) {
            return absent(id, visit, headers);
        }
        var draft = draft(form.get(), visit, Map.of());
        return views.empty(draft, visit, stamps.issue(form.get().id()));
    }

    @POST
    @Blocking
    public CompletionStage<Response> send(@PathParam("form") String id, @BeanParam Visit visit, @Context HttpHeaders headers,
            @HeaderParam("Content-Type") String contentType, InputStream body) throws IOException {
        var posted = PostedForm.read(body, contentType);
        var form = open(id);
        if (posted.state() == State.TOO_LARGE) {
            return CompletableFuture.completedStage(errors.answer(413, "alert", Words::tooLarge, Words::tooLargeHow, headers));
        }
        if (posted.state() == State.NOT_A_FORM) {
            return CompletableFuture
                    .completedStage(errors.answer(415, "alert", Words::unreadable, Words::unreadableHow, headers));
        }
        if (form.isEmpty()) {
            return CompletableFuture.completedStage(absent(id, visit, headers));
        }
        var draft = draft(form.get(), visit, posted.values());
        if (posted.state() == State.DAMAGED) {
            return CompletableFuture.completedStage(views.damaged(draft, visit, stamps.issue(id)));
        }
        var reception = intake.receive(draft, posted.first(STAMP), visit.isForeign(site.publicUrl()));
        return reception instanceof Kept kept
                ? kept.outcome().thenApply(submission -> seeReceipt(submission, visit))
                : CompletableFuture.completedStage(back(reception, draft, visit));
    }

    /** One field's format, as soon as it was typed; what is missing is not asked for before the visitor sends. */
    @POST
    @Path("check")
    @Blocking
    public Response check(@PathParam("form") String id, @BeanParam Visit visit, @Context HttpHeaders headers,
            @HeaderParam("Content-Type") String contentType, InputStream body) throws IOException {
        var posted = PostedForm.read(body, contentType);
        var form = open(id);
        return form.isEmpty()
                ? absent(id, visit, headers)
                : views.check(draft(form.get(), visit, posted.values()), posted, visit);
    }

    private Response back(Reception reception, Draft draft, Visit visit) {
        if (reception instanceof Flawed flawed) {
            return views.flawed(draft, visit, flawed.stamp(), flawed.flaws());
        }
        if (reception instanceof OnceMore again) {
            return views.onceMore(draft, visit, again.stamp());
        }
        return views.notKept(draft, visit, ((NotKept) reception).stamp());
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

    private Response absent(String id, Visit visit, HttpHeaders headers) {
        return forms.find(id)
                .filter(form -> form.status() == Status.CLOSED)
                .map(form -> views.closed(form, visit))
                .orElseGet(() -> errors.answer(404, "search", Words::noForm, Words::noFormHow, headers));
    }

    private Draft draft(Form form, Visit visit, Map<String, List<String>> values) {
        return Draft.of(form, visit.language(views.languages(form)), values);
    }
}
