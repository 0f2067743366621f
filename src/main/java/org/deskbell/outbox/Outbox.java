package org.deskbell.outbox;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import jakarta.inject.Singleton;

import org.deskbell.helpdesk.HelpDesk;
import org.deskbell.outbox.Acceptance.AttachmentsGone;
import org.deskbell.outbox.Acceptance.Kept;
import org.deskbell.outbox.Acceptance.StampUsedUp;
import org.deskbell.outbox.Insertion.Without;
import org.deskbell.outbox.Insertion.Written;

/** Where messages are safe: {@link #accept} returns after the commit, and from then on the courier or a person has it. */
@Singleton
public class Outbox {

    private final Submissions submissions;
    private final Courier courier;
    private final Vestibule vestibule;
    private final Gate gate;
    private final HelpDesk desk;
    private final InstantSource clock;
    private final OutboxConfig config;

    Outbox(Submissions submissions, Courier courier, Vestibule vestibule, Gate gate, HelpDesk desk, InstantSource clock,
            OutboxConfig config) {
        this.submissions = submissions;
        this.courier = courier;
        this.vestibule = vestibule;
        this.gate = gate;
        this.desk = desk;
        this.clock = clock;
        this.config = config;
    }

    /**
     * Writes a promise down, once, and gets it on its way.
     *
     * @param promise under the name that it is given; asked for again where another submission turns out to have that name
     * @param patience how long the visitor waits for the first outcome
     * @throws OutboxUnavailable if it is certain or possible that nothing was written; then promise nothing
     */
    public Acceptance accept(Function<Reference, Promise> promise, Duration patience) {
        return named(promise, made -> accept(made, patience));
    }

    private Optional<Acceptance> accept(Promise promise, Duration patience) {
        boolean atOnce = courier.reserve();
        boolean carried = false;
        try {
            var now = clock.instant();
            long claimedAt = System.nanoTime();
            var insertion = submissions.insert(promise, desk.name(), atOnce ? 1 : 0, now,
                    atOnce ? now.plus(config.lease()) : now);
            if (!(insertion instanceof Written written)) {
                return notWritten(insertion, promise, patience);
            }
            var kept = kept(written.submission(), true, patience);
            if (atOnce) {
                courier.carry(kept.submission(), claimedAt);
                carried = true;
            } else {
                courier.wake();
            }
            return Optional.of(kept);
        } finally {
            // whatever went wrong, a hand that carries nothing must be free again
            if (atOnce && !carried) {
                courier.free();
            }
        }
    }

    /**
     * Writes it down for a person to look at; nothing is sent before somebody releases it.
     *
     * @param promise as above
     * @throws OutboxUnavailable as above
     */
    public Acceptance hold(Function<Reference, Promise> promise, Hold hold) {
        return named(promise, made -> hold(made, hold));
    }

    private Optional<Acceptance> hold(Promise promise, Hold hold) {
        var insertion = submissions.hold(promise, desk.name(), clock.instant(), hold);
        return insertion instanceof Written held
                ? Optional.of(new Kept(held.submission(), true, CompletableFuture.completedStage(held.submission())))
                : notWritten(insertion, promise, Duration.ZERO);
    }

    /** Under the first name that nobody else's has. */
    private Acceptance named(Function<Reference, Promise> promise, Function<Promise, Optional<Acceptance>> writing) {
        Optional<Acceptance> acceptance;
        do {
            acceptance = writing.apply(promise.apply(Reference.at(clock.instant())));
        } while (acceptance.isEmpty());
        return acceptance.get();
    }

    /** Nothing where another submission has the name. */
    private Optional<Acceptance> notWritten(Insertion insertion, Promise promise, Duration patience) {
        if (insertion instanceof Without without) {
            return Optional.of(new AttachmentsGone(without.gone()));
        }
        var before = submissions.identifiedBy(promise.identity());
        if (before.isPresent()) {
            return Optional.of(sentBefore(before.get(), patience));
        }
        return submissions.named(promise.reference()).isPresent() ? Optional.empty() : Optional.of(new StampUsedUp());
    }

    private Kept sentBefore(Submission before, Duration patience) {
        var kept = kept(before, false, patience);
        // its outcome may have come before anybody waited for it here
        submissions.named(before.reference()).filter(Submission::hasAnOutcome).ifPresent(vestibule::call);
        return kept;
    }

    /** While the desk is known to be down there is nothing to wait for. */
    private Kept kept(Submission submission, boolean anew, Duration patience) {
        return new Kept(submission, anew, vestibule.wait(submission, gate.isOpen() ? patience : Duration.ZERO));
    }

    /** The submission whose receipt is at this address. */
    public Optional<Submission> find(String address) {
        return submissions.at(address);
    }
}
