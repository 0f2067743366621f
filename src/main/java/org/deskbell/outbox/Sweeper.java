package org.deskbell.outbox;

import java.time.Duration;
import java.time.InstantSource;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Erases files that nobody has sent, and those that were sent some time after their submission is settled; none before. */
@Singleton
class Sweeper {

    /** Longer than any file may take to arrive. */
    static final Duration ARRIVING = Duration.ofHours(1);

    private static final Logger LOG = Logger.getLogger(Sweeper.class);
    private static final Duration ROUND = Duration.ofMinutes(5);

    private final Clearance clearance;
    private final Checkpoint checkpoint;
    private final InstantSource clock;
    private final FilesConfig config;
    private final Duration keep;
    final Rounds rounds = new Rounds("sweeper", ROUND, "Could not erase the files that are due", this::round);

    Sweeper(Clearance clearance, Checkpoint checkpoint, InstantSource clock, FilesConfig config, OutboxConfig submissions) {
        this.clearance = clearance;
        this.checkpoint = checkpoint;
        this.clock = clock;
        this.config = config;
        // a file does not outlive the row that says whose it is
        this.keep = config.keep().compareTo(submissions.forgetAfter()) < 0 ? config.keep() : submissions.forgetAfter();
    }

    void begin(@Observes StartupEvent event) {
        rounds.begin(Duration.ZERO);
    }

    void end(@Observes ShutdownEvent event) {
        rounds.end();
    }

    void round() {
        var now = clock.instant();
        clearance.setRight(now);
        int unsent = clearance.takeUnsent(now.minus(config.unsent())) + clearance.takeUnfinished(now.minus(ARRIVING));
        int sent = clearance.takeSettled(now.minus(keep));
        clearance.forgetSenders(now.minus(config.sender().per()));
        clearance.sweep();
        if (unsent + sent > 0) {
            checkpoint.round();
            LOG.infof("Erased %d files that nobody has sent, and %d whose time was over", unsent, sent);
        }
    }
}
