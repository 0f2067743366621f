package org.deskbell.outbox;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;

import org.deskbell.helpdesk.HelpDesk;
import org.deskbell.helpdesk.Outcome;
import org.deskbell.helpdesk.Outcome.Created;
import org.deskbell.trace.Note;
import org.deskbell.trace.Step;
import org.deskbell.trace.Traces;
import org.jboss.logging.Logger;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Carries submissions to the help desk on threads of its own: at once when they are accepted, again when they are due. */
@Singleton
class Courier {

    private static final Logger LOG = Logger.getLogger(Courier.class);
    /** Everything else is ready, or has refused to start, before the first submission is carried. */
    private static final int LAST = Interceptor.Priority.LIBRARY_AFTER + 1000;
    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final Duration FOR_EVER = Duration.ofNanos(Long.MAX_VALUE);

    private final Submissions submissions;
    private final Ledger ledger;
    private final Gate gate;
    private final Vestibule vestibule;
    private final HelpDesk desk;
    private final InstantSource clock;
    private final OutboxConfig config;
    private final MeterRegistry meters;
    private final Traces traces;
    /** As far ahead as an honest clock can have put an attempt. */
    private final Duration longestWait;
    private final Allowance allowance;
    /** Whether there was more to carry than hands, so that whoever is done looks again at once. */
    private volatile boolean moreIsDue;
    final Semaphore hands;
    private final ExecutorService couriers;
    private final Insistence insistence = new Insistence();
    final Rounds rounds = new Rounds("courier-rounds", ROUND, "Could not look for due submissions", this::round);

    Courier(Submissions submissions, Ledger ledger, Gate gate, Vestibule vestibule, HelpDesk desk, InstantSource clock,
            OutboxConfig config, MeterRegistry meters, Traces traces) {
        this.submissions = submissions;
        this.ledger = ledger;
        this.gate = gate;
        this.vestibule = vestibule;
        this.desk = desk;
        this.clock = clock;
        this.config = config;
        this.meters = meters;
        this.traces = traces;
        this.longestWait = Backoff.longest(config).plus(config.lease());
        this.allowance = new Allowance(config.drain(), System::nanoTime);
        this.hands = new Semaphore(config.couriers());
        this.couriers = LightThreads.executor("courier")
                .orElseGet(() -> Executors.newFixedThreadPool(config.couriers(), named("courier")));
    }

    /** Whether there is a free hand and a desk to go to; then either {@link #carry} follows or {@link #free}. */
    boolean reserve() {
        return gate.isOpen() && !rounds.isOver() && hands.tryAcquire();
    }

    /** Gives back a hand that carried nothing. Whoever came meanwhile and found none is carried now. */
    void free() {
        hands.release();
        lookAgain();
    }

    /**
     * Sends what the caller has claimed and reserved a hand for.
     *
     * @param claimedAt of the monotonic clock, in nanoseconds, before the claim was written
     */
    void carry(Submission claimed, long claimedAt) {
        couriers.execute(() -> {
            Submission settled = null;
            try {
                settled = attempt(claimed, claimedAt);
            } finally {
                hands.release();
            }
            // only now, so that the next message of the same visitor finds the hand that this one had
            if (settled != null) {
                vestibule.call(settled);
            }
            lookAgain();
        });
    }

    private void lookAgain() {
        if (moreIsDue) {
            wake();
        }
    }

    /** Looks for due submissions soon instead of at the next round. */
    void wake() {
        moreIsDue = true;
        rounds.soon();
    }

    void begin(@Observes @Priority(LAST) StartupEvent event) {
        rounds.begin(Duration.ZERO);
    }

    /** Claims no more, and waits for what is on the wire. */
    void end(@Observes ShutdownEvent event) throws InterruptedException {
        rounds.end(config.lease());
        couriers.shutdown();
        if (!couriers.awaitTermination(config.lease().toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("Stopped while the help desk still owed answers; the next start will find out");
        }
        insistence.end();
    }

    /** Takes as much of what is due as there are free hands: what is new first, and a backlog at its own rate. */
    void round() {
        gate.look();
        if (gate.isOpen()) {
            boolean all = carryDue(Integer.MAX_VALUE, true);
            moreIsDue = !(all & carryDue(allowance.left(), false));
        } else {
            carryDue(gate.takeProbe() ? 1 : 0, false);
            moreIsDue = false; // what else is due waits for the gate, not for a hand
        }
    }

    /**
     * Sends due ones with free hands. It looks first: a round for nothing neither writes nor holds a hand that a visitor could have.
     *
     * @param fresh those that were never tried; they are not counted against the allowance
     * @return whether that was all
     */
    private boolean carryDue(int most, boolean fresh) {
        var now = clock.instant();
        int wanted = Math.min(most, config.couriers());
        int due = submissions.due(desk.name(), wanted, fresh, now, longestWait);
        if (due > 0) { // said before it looks for hands: whoever gives one back from now on asks for one more round
            moreIsDue = true;
        }
        int taken = 0;
        while (taken < due && hands.tryAcquire()) {
            taken++;
        }
        if (taken == 0) {
            return due == 0;
        }
        int used = 0;
        try {
            long claimedAt = System.nanoTime();
            for (var claimed : submissions.claim(desk.name(), taken, fresh, now, now.plus(config.lease()), longestWait)) {
                used++;
                carry(claimed, claimedAt);
            }
            return taken == due && due < wanted;
        } finally {
            hands.release(taken - used);
            allowance.use(fresh ? 0 : used);
        }
    }

    /** @return the submission with its outcome, which is on the disk; null where there is none */
    private Submission attempt(Submission claimed, long claimedAt) {
        var attempt = traces.attempt(claimed.reference().text())
                .note(Note.FORM, claimed.form())
                .note(Note.ATTEMPT, claimed.tries().attempts());
        Submission settled = null;
        try {
            if (System.nanoTime() - claimedAt < config.lease().toNanos() / 2) {
                settled = deliver(claimed, attempt);
            } else {
                // this process stood still meanwhile: by the time an answer came the claim would be somebody else's
                LOG.warnf("%s was not sent: the claim is too old", claimed.reference());
            }
        } catch (OutboxUnavailable e) {
            // the claim runs out by itself, and then the next one decides what the missing outcome means
            LOG.errorf("%s: %s", claimed.reference(), e.getMessage());
        } catch (RuntimeException e) {
            LOG.errorf(e, "%s: not carried", claimed.reference());
        }
        if (settled == null || !settled.isTicket()) {
            attempt.fail();
        }
        attempt.end();
        return settled;
    }

    private Submission deliver(Submission claimed, Step attempt) {
        if (claimed.hasLostAnAnswer()) {
            return ledger.lostAnswer(claimed, ThreadLocalRandom.current());
        }
        if (claimed.parcel() == null) {
            return ledger.damaged(claimed, ThreadLocalRandom.current());
        }
        long began = System.nanoTime();
        var outcome = attempt.note(Note.DESK, desk.name())
                .with("call", () -> desk.create(claimed.mayAlreadyBeATicket() ? Mark.on(claimed) : claimed.parcel()));
        var took = Duration.ofNanos(System.nanoTime() - began);
        var kind = outcome.getClass().getSimpleName();
        meters.timer("deskbell.exchange", "outcome", kind).record(took);
        var settled = attempt.note(Note.OUTCOME, kind).with("write", () -> write(claimed, outcome, took));
        attempt.note(Note.STATUS, settled.status().name());
        try {
            gate.learn(outcome, claimed.reference());
        } catch (RuntimeException e) {
            // whoever waits is told all the same
            LOG.errorf(e, "%s: what it says about the help desk was not learnt", claimed.reference());
        }
        return settled;
    }

    /** A ticket id is worth any wait. Anything else is for the next claim to decide once this one has run out. */
    private Submission write(Submission claimed, Outcome outcome, Duration took) {
        var id = outcome instanceof Created created ? created.ticketId() : null;
        var what = claimed.reference() + (id == null ? " has an outcome" : " is ticket " + id);
        var most = id == null ? config.lease().minus(took) : FOR_EVER;
        return insistence.write(what, most, () -> ledger.write(claimed, outcome, took, ThreadLocalRandom.current()));
    }

    static ThreadFactory named(String name) {
        return work -> {
            var thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
