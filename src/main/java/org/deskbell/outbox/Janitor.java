package org.deskbell.outbox;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Erases answers some time after delivery, and rows later. What no help desk has taken is never touched. */
@Singleton
class Janitor {

    private static final Logger LOG = Logger.getLogger(Janitor.class);
    private static final Duration ROUND = Duration.ofHours(1);

    private final Retention retention;
    private final Checkpoint checkpoint;
    private final InstantSource clock;
    private final OutboxConfig config;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(Courier.named("janitor"));

    Janitor(Retention retention, Checkpoint checkpoint, InstantSource clock, OutboxConfig config) {
        this.retention = retention;
        this.checkpoint = checkpoint;
        this.clock = clock;
        this.config = config;
    }

    void begin(@Observes StartupEvent event) {
        rounds.scheduleWithFixedDelay(this::round, 0, ROUND.toMinutes(), TimeUnit.MINUTES);
    }

    void end(@Observes ShutdownEvent event) {
        rounds.shutdown();
    }

    void round() {
        try {
            var now = clock.instant();
            int forgotten = retention.forget(now.minus(config.forgetAfter()));
            int erased = retention.erase(now.minus(config.eraseAfter()));
            if (erased + forgotten > 0) {
                retention.sweep();
                checkpoint.round();
                LOG.infof("Erased the answers of %d submissions, and forgot %d", erased, forgotten);
            }
        } catch (RuntimeException e) { // whatever it is: a round that throws would be the last
            LOG.error("Could not erase what is old enough; the next hour tries again", e);
        }
    }
}
