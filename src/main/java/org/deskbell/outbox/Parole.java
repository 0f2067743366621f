package org.deskbell.outbox;

import java.time.Duration;
import java.time.InstantSource;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.deskbell.outbox.Status.Event;
import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Lets held submissions go when their time has come, where their form would rather have them sent than lie. */
@Singleton
class Parole {

    private static final Logger LOG = Logger.getLogger(Parole.class);
    private static final Duration ROUND = Duration.ofSeconds(15);

    private final Submissions submissions;
    private final Courier courier;
    private final InstantSource clock;
    private final Rounds rounds = new Rounds("parole", ROUND, "Could not release what is held", this::round);

    Parole(Submissions submissions, Courier courier, InstantSource clock) {
        this.submissions = submissions;
        this.courier = courier;
        this.clock = clock;
    }

    void begin(@Observes StartupEvent event) {
        rounds.begin(Duration.ZERO);
    }

    void end(@Observes ShutdownEvent event) {
        rounds.end();
    }

    void round() {
        int released = submissions.release(
                Entry.of(clock.instant(), Event.RELEASED, "", Duration.ZERO, "nobody had looked at it in time"));
        if (released > 0) {
            LOG.infof("Released %d held submissions that nobody had looked at in time", released);
            courier.wake();
        }
    }
}
