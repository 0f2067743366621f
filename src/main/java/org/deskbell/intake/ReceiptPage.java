package org.deskbell.intake;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.deskbell.form.Form;
import org.deskbell.form.Forms;
import org.deskbell.intake.ReceiptView.Moment;
import org.deskbell.outbox.Outbox;
import org.deskbell.outbox.OutboxUnavailable;
import org.deskbell.outbox.Submission;
import org.deskbell.site.Chrome;
import org.deskbell.site.ErrorPage;
import org.deskbell.site.Site;
import org.deskbell.site.Words;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** What the visitor gets for a message: the ticket id, or the promise that it will come. */
@Path("/r/{address}")
class ReceiptPage {

    private static final Duration BRISK = Duration.ofMinutes(2);
    private static final Duration SLOW = Duration.ofMinutes(30);

    private final Outbox outbox;
    private final Forms forms;
    private final Faces faces;
    private final Receipts receipts;
    private final Site site;
    private final ErrorPage errors;
    private final InstantSource clock;

    ReceiptPage(Outbox outbox, Forms forms, Faces faces, Receipts receipts, Site site, ErrorPage errors, InstantSource clock) {
        this.outbox = outbox;
        this.forms = forms;
        this.faces = faces;
        this.receipts = receipts;
        this.site = site;
        this.errors = errors;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance page(ReceiptView view);

        static native TemplateInstance page$state(ReceiptView view);
    }

    /**
     * @param sent the sealed part of the address that shows the answers for a while
     * @param seen the pace at which htmx has been asking; nothing is sent again while that is still right
     */
    @GET
    @Blocking
    public Response show(@PathParam("address") String address, @BeanParam Visit visit, @RestQuery String sent,
            @RestQuery String seen,
            @Context HttpHeaders headers) {
        try {
            return outbox.find(address)
                    .map(submission -> receipt(submission, visit, sent, seen))
                    .orElseGet(() -> errors.answer(404, "search", Words::noPage, Words::noFormHow, headers));
        } catch (OutboxUnavailable e) {
            return errors.answer(503, "alert", Words::notKept, Words::tryAgain, headers);
        }
    }

    private Response receipt(Submission submission, Visit visit, String sent, String seen) {
        var pace = pace(submission);
        if (visit.wantsFragment() && pace != null && pace.equals(seen)) {
            return Response.noContent().build();
        }
        var form = forms.find(submission.form()).orElse(null);
        var language = form == null ? submission.language() : visit.language(faces.languages(form));
        var view = view(submission, form, language, visit, pace, receipts.opens(submission, sent));
        var page = visit.wantsFragment() ? Templates.page$state(view) : Templates.page(view);
        return faces.answer(200, page, language, form, visit).header("X-Robots-Tag", "noindex").build();
    }

    private ReceiptView view(Submission submission, Form form, Locale language, Visit visit, String pace, boolean arrival) {
        var words = site.words(language);
        var reference = submission.reference().text();
        var title = submission.isTicket() ? words.createdTitle(submission.ticketId()) : words.pendingTitle(reference);
        var address = receipts.address(submission, visit);
        return new ReceiptView(
                chrome(form, title, language, visit, submission),
                visit.wantsFragment(),
                submission.ticketId(),
                reference,
                Moment.of(submission.acceptedAt().atZone(ZoneOffset.UTC), language),
                form == null ? List.of() : form.confirmation().next().stream().map(step -> step.in(language)).toList(),
                form == null || form.confirmation().reply() == null
                        ? null
                        : Moment.of(form.confirmation().reply().due(submission.acceptedAt()), language),
                address,
                pace == null ? null : address + (address.contains("?") ? "&" : "?") + "seen=" + pace,
                pace,
                arrival ? submission.copy() : List.of(),
                form == null ? null : "/f/" + form.id() + visit.query(),
                form == null || !visit.isEmbedded() ? null : form.embed().done(),
                arrival);
    }

    private Chrome chrome(Form form, String title, Locale language, Visit visit, Submission submission) {
        return form == null
                ? site.chrome(title, language)
                : faces.of(form, title, language, visit, "/r/" + submission.address());
    }

    /** How often the page asks for news: often at first, seldom later, then not at all. Null when there is nothing to wait for. */
    private String pace(Submission submission) {
        var age = Duration.between(submission.acceptedAt(), clock.instant());
        if (submission.isTicket() || age.compareTo(SLOW) > 0) {
            return null;
        }
        return age.compareTo(BRISK) > 0 ? "30s" : "3s";
    }
}
