package org.deskbell.intake;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionStage;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import org.deskbell.form.Draft;
import org.deskbell.form.Forms;
import org.deskbell.form.Slot;
import org.deskbell.outbox.Status;
import org.deskbell.outbox.Submission;
import org.deskbell.outbox.alarm.Herald;
import org.deskbell.shield.Counts;
import org.deskbell.shield.Rate;
import org.deskbell.shield.Seals;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;

/**
 * Mails visitors that their message has arrived, where the form says so; at most one an hour to one address, and in our words only, so
 * that nobody can have us write to strangers. The receipt is what counts: a mail that fails is not tried again.
 */
@Singleton
class Acknowledgements {

    private static final Logger LOG = Logger.getLogger(Acknowledgements.class);
    private static final Rate SELDOM = new Rate(1, Duration.ofHours(1));
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private final Instance<ReactiveMailer> mailer;
    private final boolean canMail;
    private final Vertx vertx;
    private final Counts recipients;

    Acknowledgements(Instance<ReactiveMailer> mailer, Config config, Vertx vertx, Seals seals, InstantSource clock) {
        this.canMail = Herald.canMail(config);
        this.mailer = mailer;
        this.vertx = vertx;
        this.recipients = new Counts(seals, clock, SELDOM);
    }

    /** Nobody waits for such a mail, so that nobody would notice either. */
    void begin(@Observes StartupEvent event, Forms forms) {
        if (!canMail && forms.live().stream().anyMatch(form -> form.acknowledgement() != null)) {
            LOG.warn(
                    "A form says acknowledge:, but there is nobody to send the mail: set QUARKUS_MAILER_HOST to the mail server and"
                            + " QUARKUS_MAILER_FROM to the sender's address");
        }
    }

    /** Mails once the visitor has the receipt. Nothing about what is held: a robot's may name any recipient. */
    void follow(Draft draft, CompletionStage<Submission> outcome) {
        if (canMail && draft.form().acknowledgement() != null) {
            outcome.thenAccept(submission -> {
                if (submission.isTicket() || submission.status() != Status.HELD && submission.status() != Status.CLOSED) {
                    send(draft, submission);
                }
            });
        }
    }

    private void send(Draft draft, Submission submission) {
        var words = draft.form().acknowledgement();
        var language = draft.language();
        var email = draft.answer(Slot.EMAIL);
        boolean sayable = submission.isTicket() || !words.needsTicket(language);
        if (!sayable || !recipients.take("acknowledgement", email.toLowerCase(Locale.ROOT))) {
            return;
        }
        var gaps = Map.of("reference", submission.reference().text(), "ticket",
                submission.isTicket() ? submission.ticketId() : "", "form", draft.form().title().in(language));
        var mail = new Mail().addTo(email)
                .setSubject(words.subject(language, gaps))
                .setText(words.text(language, gaps))
                // so that nobody's absence is answered to us
                .addHeader("Auto-Submitted", "auto-replied")
                .addHeader("X-Auto-Response-Suppress", "All");
        // on an event loop, as alarms are
        vertx.getOrCreateContext()
                .runOnContext(now -> mailer.get()
                        .send(mail)
                        .ifNoItem()
                        .after(DEADLINE)
                        .fail()
                        .subscribe()
                        .with(sent -> LOG.debugf("%s is acknowledged", submission.reference()), e -> fails(submission, e)));
    }

    /** A mail server's own words may repeat the address. */
    private static void fails(Submission submission, Throwable e) {
        LOG.warnf("%s was not acknowledged by mail (%s)", submission.reference(), e.getClass().getSimpleName());
    }
}
