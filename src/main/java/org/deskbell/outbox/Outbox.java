package org.deskbell.outbox;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

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
     * Writes the promise down, once, and gets it on its way.
     *
     * @param patience how long the visitor waits for the first outcome
     * @throws OutboxUnavailable if it is certain or possible that nothing was written; then promise nothing
     */
    public Acceptance accept(Promise promise, Duration patience) {
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
            var kept = kept(written.submission(), patience);
            if (atOnce) {
                courier.carry(kept.submission(), claimedAt);
                carried = true;
            } else {
                courier.wake();
            }
            return kept;
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
     * @throws OutboxUnavailable as above
     */
    public Acceptance hold(Promise promise, Hold hold) {
        var insertion = submissions.hold(promise, desk.name(), clock.instant(), hold);
        return insertion instanceof Written held
                ? new Kept(held.submission(), CompletableFuture.completedStage(held.submission()))
                : notWritten(insertion, promise, Duration.ZERO);
    }

    private Acceptance notWritten(Insertion insertion, Promise promise, Duration patience) {
        return insertion instanceof Without without
                ? new AttachmentsGone(without.gone())
                : sentBefore(promise, patience);
    }

    private Acceptance sentBefore(Promise promise, Duration patience) {
        var found = submissions.identifiedBy(promise.identity());
        if (found.isEmpty()) {
            return new StampUsedUp();
        }
        var kept = kept(found.get(), patience);
        // its outcome may have come before anybody waited for it here
        submissions.named(found.get().reference()).filter(Submission::hasAnOutcome).ifPresent(vestibule::call);
        return kept;
    }

    /** While the desk is known to be down there is nothing to wait for. */
    private Kept kept(Submission submission, Duration patience) {
        return new Kept(submission, vestibule.wait(submission, gate.isOpen() ? patience : Duration.ZERO));
    }

    /** The submission whose receipt is at this address. */
    public Optional<Submission> find(String address) {
        return submissions.at(address);
    }
}
