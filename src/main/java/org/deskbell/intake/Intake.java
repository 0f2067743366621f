package org.deskbell.intake;

import java.util.Optional;

import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;

import org.deskbell.form.Attachment;
import org.deskbell.form.Draft;
import org.deskbell.intake.Reception.Flawed;
import org.deskbell.intake.Reception.Kept;
import org.deskbell.intake.Reception.NotKept;
import org.deskbell.intake.Reception.OnceMore;
import org.deskbell.intake.Reception.OnceMore.Cause;
import org.deskbell.intake.upload.Uploads;
import org.deskbell.outbox.Acceptance;
import org.deskbell.outbox.Acceptance.AttachmentsGone;
import org.deskbell.outbox.Outbox;
import org.deskbell.outbox.OutboxUnavailable;
import org.deskbell.outbox.Promise;
import org.deskbell.outbox.Reference;
import org.deskbell.shield.Stamp;
import org.deskbell.shield.Stamps;
import org.deskbell.shield.Verdict;
import org.deskbell.shield.Verdict.Check;
import org.deskbell.shield.Verdict.Hold;
import org.deskbell.shield.Verdict.TurnAway;
import org.deskbell.trace.Note;
import org.deskbell.trace.Step;
import org.jboss.logging.Logger;

/** The one use case: a draft comes in, and either it is kept or it goes back with every answer. */
@Singleton
class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);

    private final Stamps stamps;
    private final Guard guard;
    private final Provider<Validator> validator;
    private final Parcels parcels;
    private final Outbox outbox;
    private final Uploads uploads;
    private final Acknowledgements acknowledgements;
    private final IntakeConfig config;

    Intake(Stamps stamps, Guard guard, Provider<Validator> validator, Parcels parcels, Outbox outbox,
            Uploads uploads, Acknowledgements acknowledgements, IntakeConfig config) {
        this.stamps = stamps;
        this.guard = guard;
        this.validator = validator;
        this.parcels = parcels;
        this.outbox = outbox;
        this.uploads = uploads;
        this.acknowledgements = acknowledgements;
        this.config = config;
    }

    /** @param post as whose part this happens */
    Reception receive(Draft draft, Envelope envelope, Step post) {
        uploads.keep(draft.attachments().stream().map(Attachment::id).toList());

        // is the page ours, and not from yesterday?
        var stamp = stamp(draft, envelope);
        var welcome = stamp.filter(read -> !stamps.isTooOld(read));
        var next = next(draft, stamp);

        // does it fit the form?
        var flaws = post.with("check", () -> draft.flaws(validator.get()));
        post.note(Note.FLAWS, flaws.size());
        if (!flaws.isEmpty()) {
            return new Flawed(draft, flaws, next);
        }
        if (welcome.isEmpty()) {
            return new OnceMore(stamp.isPresent() ? Cause.TOO_OLD : envelope.foreign() ? Cause.FOREIGN : Cause.NOT_OURS, next);
        }

        // does a person write?
        var sent = Sent.of(draft, envelope, welcome.get());
        var verdict = post.with("judge", () -> guard.judge(sent));
        post.note(Note.VERDICT, verdict.getClass().getSimpleName());
        if (verdict instanceof Check) {
            return guard.unsure(sent, null);
        }
        if (verdict instanceof TurnAway abuse) {
            return guard.unsure(sent, abuse.pause());
        }

        // write it down; from here it cannot be lost
        try {
            return keep(sent, verdict, post);
        } catch (OutboxUnavailable e) {
            LOG.error("A submission could not be kept; the visitor was told and has every answer back");
            return new NotKept(next);
        } catch (RuntimeException e) { // whatever it was, the answers must not be lost with it
            LOG.error("A submission could not be kept for a reason of our own; the visitor has every answer back", e);
            return new NotKept(next);
        }
    }

    /** The stamp for the page that goes back: the same while it is welcome, else a fresh one that remembers when the page was new. */
    Stamp next(Draft draft, Envelope envelope) {
        return next(draft, stamp(draft, envelope));
    }

    private Stamp next(Draft draft, Optional<Stamp> read) {
        return read.map(stamp -> stamps.isTooOld(stamp) ? stamps.renew(stamp) : stamp)
                .orElseGet(() -> stamps.issue(draft.form().id()));
    }

    private Optional<Stamp> stamp(Draft draft, Envelope envelope) {
        return stamps.read(draft.form().id(), envelope.foreign() ? null : envelope.stamp());
    }

    private Reception keep(Sent sent, Verdict verdict, Step post) {
        var draft = sent.draft();
        var acceptance = post.with("promise", () -> verdict instanceof Hold hold
                ? outbox.hold(reference -> promise(sent, reference), guard.hold(draft, hold))
                : outbox.accept(reference -> promise(sent, reference), config.patience()));
        if (acceptance instanceof AttachmentsGone gone) {
            var left = draft.losing(gone.ids());
            return new Flawed(left, left.flaws(validator.get()), sent.stamp());
        }
        if (!(acceptance instanceof Acceptance.Kept kept)) {
            return new OnceMore(Cause.SENT_ENOUGH, stamps.renew(sent.stamp()));
        }
        post.belongTo(kept.submission().reference().text(), kept.anew());
        acknowledgements.follow(draft, kept.outcome());
        return new Kept(kept.outcome());
    }

    private Promise promise(Sent sent, Reference reference) {
        var draft = sent.draft();
        return new Promise(reference, sent.stamp().nonce(), sent.answers(), draft.form().id(),
                draft.form().version(),
                draft.language().toLanguageTag(), parcels.ticket(draft, reference, sent.envelope().home()), parcels.copy(draft),
                draft.attachments().stream().map(Attachment::id).toList());
    }
}
