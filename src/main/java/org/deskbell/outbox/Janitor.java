package org.deskbell.outbox;

import java.time.Duration;
import java.time.InstantSource;

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
    final Rounds rounds = new Rounds("janitor", ROUND, "Could not erase what is old enough", this::round);

    Janitor(Retention retention, Checkpoint checkpoint, InstantSource clock, OutboxConfig config) {
        this.retention = retention;
        this.checkpoint = checkpoint;
        this.clock = clock;
        this.config = config;
    }

    void begin(@Observes StartupEvent event) {
        rounds.begin(Duration.ZERO);
    }

    void end(@Observes ShutdownEvent event) {
        rounds.end();
    }

    void round() {
        var now = clock.instant();
        int forgotten = retention.forget(now.minus(config.forgetAfter()));
        int erased = retention.erase(now.minus(config.eraseAfter()));
        if (erased + forgotten > 0) {
            retention.sweep();
            checkpoint.round();
            LOG.infof("Erased the answers of %d submissions, and forgot %d", erased, forgotten);
        }
    }
}
