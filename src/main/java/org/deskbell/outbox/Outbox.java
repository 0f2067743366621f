package org.deskbell.outbox;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.deskbell.helpdesk.HelpDesk;
import org.deskbell.outbox.Acceptance.Kept;
import org.deskbell.outbox.Acceptance.StampUsedUp;

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
            boolean written = submissions.insert(promise, desk.name(), atOnce ? 1 : 0, now,
                    atOnce ? now.plus(config.lease()) : now);
            var acceptance = kept(promise, patience, written && !atOnce);
            if (written && atOnce && acceptance instanceof Kept kept) {
                courier.carry(kept.submission(), claimedAt);
                carried = true;
            }
            return acceptance;
        } finally {
            // whatever went wrong, a hand that carries nothing must be free again
            if (atOnce && !carried) {
                courier.free();
            }
        }
    }

    private Acceptance kept(Promise promise, Duration patience, boolean due) {
        var kept = submissions.identifiedBy(promise.identity());
        if (kept.isEmpty()) {
            return new StampUsedUp();
        }
        var submission = kept.get();
        // while the desk is known to be down there is nothing to wait for
        var outcome = vestibule.wait(submission, gate.isOpen() ? patience : Duration.ZERO);
        if (due) {
            courier.wake();
        } else {
            submissions.named(submission.reference()).filter(Submission::hasAnOutcome).ifPresent(vestibule::call);
        }
        return new Kept(submission, outcome);
    }

    /** The submission whose receipt is at this address. */
    public Optional<Submission> find(String address) {
        return submissions.at(address);
    }
}
