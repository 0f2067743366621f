package org.deskbell.intake;

import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;

import org.deskbell.form.Draft;
import org.deskbell.intake.Reception.Flawed;
import org.deskbell.intake.Reception.Kept;
import org.deskbell.intake.Reception.NotKept;
import org.deskbell.intake.Reception.OnceMore;
import org.deskbell.intake.Reception.OnceMore.Cause;
import org.deskbell.outbox.Acceptance;
import org.deskbell.outbox.Outbox;
import org.deskbell.outbox.OutboxUnavailable;
import org.deskbell.outbox.Promise;
import org.deskbell.outbox.Reference;
import org.deskbell.shield.Stamp;
import org.deskbell.shield.Stamps;
import org.jboss.logging.Logger;

/** The one use case: a draft comes in, and either it is kept or it goes back with every answer. */
@Singleton
class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);

    private final Stamps stamps;
    private final Provider<Validator> validator;
    private final Parcels parcels;
    private final Outbox outbox;
    private final IntakeConfig config;

    Intake(Stamps stamps, Provider<Validator> validator, Parcels parcels, Outbox outbox, IntakeConfig config) {
        this.stamps = stamps;
        this.validator = validator;
        this.parcels = parcels;
        this.outbox = outbox;
        this.config = config;
    }

    /**
     * @param token the stamp as it came back with the draft
     * @param foreign whether another site's page posted it
     */
    Reception receive(Draft draft, String token, boolean foreign) {
        // is the page ours, and not from yesterday?
        var stamp = stamps.read(draft.form().id(), foreign ? null : token);
        var welcome = stamp.filter(read -> !stamps.isTooOld(read));
        var next = next(draft, token, foreign);

        // does it fit the form?
        var flaws = draft.flaws(validator.get());
        if (!flaws.isEmpty()) {
            return new Flawed(flaws, next);
        }
        if (welcome.isEmpty()) {
            return new OnceMore(stamp.isPresent() ? Cause.TOO_OLD : foreign ? Cause.FOREIGN : Cause.NOT_OURS, next);
        }

        // write it down; from here it cannot be lost
        try {
            return keep(promise(draft, welcome.get().nonce()), welcome.get());
        } catch (OutboxUnavailable e) {
            LOG.error("A submission could not be kept; the visitor was told and has every answer back");
            return new NotKept(next);
        } catch (RuntimeException e) { // whatever it was, the answers must not be lost with it
            LOG.error("A submission could not be kept for a reason of our own; the visitor has every answer back", e);
            return new NotKept(next);
        }
    }

    /** The stamp for the page that goes back: the same while it is welcome, else a fresh one that remembers when the page was new. */
    Stamp next(Draft draft, String token, boolean foreign) {
        var form = draft.form().id();
        return stamps.read(form, foreign ? null : token)
                .map(stamp -> stamps.isTooOld(stamp) ? stamps.renew(stamp) : stamp)
                .orElseGet(() -> stamps.issue(form));
    }

    private Reception keep(Promise promise, Stamp stamp) {
        var acceptance = outbox.accept(promise, config.patience());
        return acceptance instanceof Acceptance.Kept kept
                ? new Kept(kept.outcome())
                : new OnceMore(Cause.SENT_ENOUGH, stamps.renew(stamp));
    }

    private Promise promise(Draft draft, String nonce) {
        var reference = Reference.random();
        return new Promise(reference, nonce, draft.form().id() + draft.answers() + draft.leftover(), draft.form().id(),
                draft.form().version(),
                draft.language().toLanguageTag(), parcels.ticket(draft, reference), parcels.copy(draft));
    }
}
