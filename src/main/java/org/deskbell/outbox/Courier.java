package org.deskbell.outbox;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
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

    private final Submissions submissions;
    private final Ledger ledger;
    private final HelpDesk desk;
    private final InstantSource clock;
    private final OutboxConfig config;
    private final MeterRegistry meters;

    /** Whether there was more to carry than hands, so that whoever is done looks again at once. */
    private volatile boolean moreIsDue;
    final Semaphore hands;
    private final ExecutorService couriers;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(Courier.named("courier-rounds"));

    Courier(Submissions submissions, Ledger ledger, HelpDesk desk, InstantSource clock, OutboxConfig config,
            MeterRegistry meters) {
        this.submissions = submissions;
        this.ledger = ledger;
        this.desk = desk;
        this.clock = clock;
        this.config = config;
        this.meters = meters;
        this.hands = new Semaphore(config.couriers());
        this.couriers = Executors.newFixedThreadPool(config.couriers(), named("courier"));
    }

    /** Whether there is a free hand; then either {@link #carry} follows or {@link #free}. */
    boolean reserve() {
        return !rounds.isShutdown() && hands.tryAcquire();
    }

    void free() {
        hands.release();
    }

    /** Sends what the caller has claimed and reserved a hand for. */
    void carry(Submission claimed) {
        couriers.execute(() -> {
            try {
                deliver(claimed);
            } catch (RuntimeException e) {
                // the claim runs out by itself, and then the next one decides what the missing outcome means
                LOG.errorf(e, "%s: the outcome could not be written", claimed.reference());
            } finally {
                free();
            }
            if (moreIsDue) {
                wake();
            }
        });
    }

    /** Looks for due submissions soon instead of at the next round. */
    void wake() {
        moreIsDue = true;
        if (!rounds.isShutdown()) {
            rounds.execute(this::round);
        }
    }

    void begin(@Observes @Priority(LAST) StartupEvent event) {
        rounds.scheduleWithFixedDelay(this::round, 0, ROUND.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Claims no more, and waits for what is on the wire. */
    void end(@Observes ShutdownEvent event) throws InterruptedException {
        rounds.shutdown();
        rounds.awaitTermination(config.lease().toMillis(), TimeUnit.MILLISECONDS);
        couriers.shutdown();
        if (!couriers.awaitTermination(config.lease().toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("Stopped while the help desk still owed answers; the next start will find out");
        }
    }

    /** Takes as much of what is due as there are free hands. */
    void round() {
        try {
            int free = hands.drainPermits();
            int used = 0;
            try {
                if (free > 0) {
                    var now = clock.instant();
                    for (var claimed : submissions.claim(desk.name(), free, now, now.plus(config.lease()))) {
                        used++;
                        carry(claimed);
                    }
                    moreIsDue = used == free;
                }
            } finally {
                hands.release(free - used);
            }
        } catch (RuntimeException e) {
            LOG.error("Could not look for due submissions; the next round tries again", e);
        }
    }

    private void deliver(Submission claimed) {
        if (claimed.hasLostAnAnswer()) {
            ledger.lostAnswer(claimed);
            return;
        }
        long began = System.nanoTime();
        Outcome outcome = desk.create(claimed.parcel());
        var took = Duration.ofNanos(System.nanoTime() - began);
        meters.timer("deskbell.exchange", "outcome", outcome.getClass().getSimpleName()).record(took);
        ledger.write(claimed, outcome, took, ThreadLocalRandom.current());
    }

    private static ThreadFactory named(String name) {
        return work -> {
            var thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
