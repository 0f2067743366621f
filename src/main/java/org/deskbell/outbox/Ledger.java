package org.deskbell.outbox;

import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

import jakarta.inject.Singleton;

import org.deskbell.helpdesk.Outcome;
import org.deskbell.helpdesk.Outcome.Created;
import org.deskbell.outbox.Status.Event;
import org.jboss.logging.Logger;

/** Writes down what became of an attempt, in one statement. */
@Singleton
class Ledger {

    private static final Logger LOG = Logger.getLogger(Ledger.class);
    private static final String COURIER = "";

    private final Submissions submissions;
    private final InstantSource clock;
    private final OutboxConfig config;
    private final Backoff backoff;

    Ledger(Submissions submissions, InstantSource clock, OutboxConfig config) {
        this.submissions = submissions;
        this.clock = clock;
        this.config = config;
        this.backoff = new Backoff(config.schedule());
    }

    /** @return the submission as it stands now */
    Submission write(Submission claimed, Outcome outcome, Duration took, RandomGenerator random) {
        return outcome instanceof Created created
                ? write(claimed, created, took)
                : write(claimed, Ruling.on(outcome, claimed, config, clock.instant()), took, 0, random);
    }

    private Submission write(Submission claimed, Created created, Duration took) {
        var ticketId = created.ticketId();
        if (submissions.delivered(claimed, ticketId, Entry.of(clock.instant(), Event.CREATED, COURIER, took, null))) {
            LOG.infof("%s is ticket %s (attempt %d, %d ms)", claimed.reference(), ticketId, claimed.tries().attempts(),
                    took.toMillis());
        } else if (submissions.deliveredOnceMore(claimed, ticketId,
                Entry.of(clock.instant(), Event.CREATED, COURIER, took, "also ticket " + ticketId))) {
            LOG.warnf("%s is also ticket %s: an attempt that was given up for lost", claimed.reference(), ticketId);
        }
        return claimed.as(Status.DELIVERED, ticketId);
    }

    /** What is to be sent cannot be read. */
    Submission damaged(Submission claimed, RandomGenerator random) {
        return write(claimed, Ruling.onDamage(), Duration.ZERO, 0, random);
    }

    /** An earlier attempt has no outcome. The one just claimed was not sent, so it counts as answered. */
    Submission lostAnswer(Submission claimed, RandomGenerator random) {
        return write(claimed, Ruling.onLostAnswer(config), Duration.ZERO, 1, random);
    }

    private Submission write(Submission claimed, Ruling ruling, Duration took, int unsent, RandomGenerator random) {
        var next = claimed.status().after(ruling.event()).orElseThrow();
        var now = clock.instant();
        var scheduled = backoff.after(claimed.tries().waits() + 1, random);
        var wait = ruling.delay() != null && (!ruling.burnt() || ruling.delay().compareTo(scheduled) > 0)
                ? ruling.delay()
                : scheduled;
        int answers = unsent + (ruling.doubt() ? 0 : 1);
        var entry = Entry.of(now, ruling.event(), COURIER, took, ruling.reason());
        if (!submissions.rule(claimed, next, ruling, answers, now.plus(wait), entry)) {
            return claimed; // the lease was over, and somebody else has decided
        }
        if (next == Status.STUCK) {
            LOG.warnf("%s needs a person: %s", claimed.reference(), ruling.reason());
        } else {
            LOG.warnf("%s is not a ticket yet (attempt %d): %s; again in %d s", claimed.reference(), claimed.tries().attempts(),
                    ruling.reason(), wait.toSeconds());
        }
        return claimed.as(next, null);
    }
}
