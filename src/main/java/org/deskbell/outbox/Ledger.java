package org.deskbell.outbox;

import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

import jakarta.inject.Singleton;

import org.deskbell.helpdesk.Outcome;
import org.deskbell.helpdesk.Outcome.Created;
import org.deskbell.helpdesk.Outcome.Misconfigured;
import org.deskbell.helpdesk.Outcome.Refused;
import org.deskbell.helpdesk.Outcome.Unavailable;
import org.deskbell.helpdesk.Outcome.Unknown;
import org.jboss.logging.Logger;

/** Writes down what became of an attempt: from each outcome to the next status, in one statement. */
@Singleton
class Ledger {

    private static final Logger LOG = Logger.getLogger(Ledger.class);

    private final Submissions submissions;
    private final Vestibule vestibule;
    private final InstantSource clock;
    private final Backoff backoff;

    Ledger(Submissions submissions, Vestibule vestibule, InstantSource clock, OutboxConfig config) {
        this.submissions = submissions;
        this.vestibule = vestibule;
        this.clock = clock;
        this.backoff = new Backoff(config.schedule());
    }

    void write(Submission claimed, Outcome outcome, Duration took, RandomGenerator random) {
        if (outcome instanceof Created created) {
            submissions.delivered(claimed, created.ticketId(), clock.instant());
            LOG.infof("%s is ticket %s (attempt %d, %d ms)", claimed.reference(), created.ticketId(), claimed.attempts(),
                    took.toMillis());
            vestibule.call(claimed.as(Status.DELIVERED, created.ticketId()));
        } else if (outcome instanceof Unavailable unavailable) {
            again(claimed, unavailable.reason(), unavailable.retryAfter(), random);
        } else if (outcome instanceof Misconfigured misconfigured) {
            LOG.errorf("The help desk will take nothing until its settings are mended: %s", misconfigured.reason());
            again(claimed, misconfigured.reason(), null, random);
        } else if (outcome instanceof Refused refused) {
            stuck(claimed, refused.reason(), refused.words(), 1, 0);
        } else if (outcome instanceof Unknown unknown) {
            stuck(claimed, unknown.reason(), null, 0, 1);
        }
    }

    /** An earlier attempt has no outcome, and the one just claimed was not sent: it counts as answered. */
    void lostAnswer(Submission claimed) {
        stuck(claimed, "the process ended after sending and before the answer was written", null, 1, 1);
    }

    private void again(Submission claimed, String reason, Duration asked, RandomGenerator random) {
        var wait = backoff.after(claimed.attempts(), random);
        var longer = asked != null && asked.compareTo(wait) > 0 ? asked : wait;
        submissions.again(claimed, reason, clock.instant().plus(longer));
        LOG.warnf("%s is not a ticket yet (attempt %d): %s; again in %d s", claimed.reference(), claimed.attempts(), reason,
                longer.toSeconds());
        vestibule.call(claimed);
    }

    private void stuck(Submission claimed, String reason, String words, int answers, int doubts) {
        submissions.stuck(claimed, reason, words, answers, doubts, clock.instant());
        LOG.errorf("%s needs a person: %s", claimed.reference(), reason);
        vestibule.call(claimed.as(Status.STUCK, null));
    }
}
