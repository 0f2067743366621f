package org.deskbell.outbox;

import java.time.Duration;
import java.time.Instant;

import org.deskbell.helpdesk.Outcome;
import org.deskbell.helpdesk.Outcome.Created;
import org.deskbell.helpdesk.Outcome.Misconfigured;
import org.deskbell.helpdesk.Outcome.Refused;
import org.deskbell.helpdesk.Outcome.Unavailable;
import org.deskbell.helpdesk.Outcome.Unavailable.Cause;
import org.deskbell.helpdesk.Outcome.Unknown;
import org.deskbell.outbox.Status.Event;

/**
 * What an outcome means for a submission.
 *
 * @param reason in a few words, for operators
 * @param words the help desk's own; may be null
 * @param delay until the next attempt, where there is to be one at a time of its own; null: as the schedule says
 * @param burnt whether it counts on the schedule; a desk that is set up wrong does not
 * @param unexplained whether the desk said "error" and nothing else
 * @param doubt whether there may be a ticket all the same
 */
record Ruling(Event event, String reason, String words, Duration delay, boolean burnt, boolean unexplained, boolean doubt) {

    private static final int UNEXPLAINED_TRIES = 3;
    private static final Duration UNEXPLAINED_TIME = Duration.ofMinutes(10);

    static Ruling on(Outcome outcome, Submission submission, OutboxConfig config, Instant now) {
        if (outcome instanceof Created) {
            return new Ruling(Event.CREATED, null, null, null, false, false, false);
        }
        if (outcome instanceof Refused refused) {
            return new Ruling(Event.GIVEN_UP, refused.reason(), refused.words(), null, false, false, false);
        }
        if (outcome instanceof Misconfigured misconfigured) {
            return new Ruling(Event.PUT_OFF, misconfigured.reason(), null, DeskHealth.BETWEEN_PROBES, false, false, false);
        }
        if (outcome instanceof Unavailable unavailable) {
            boolean unexplained = unavailable.cause() == Cause.UNEXPLAINED;
            var event = unexplained && isHopeless(submission.tries(), now) ? Event.GIVEN_UP : Event.PUT_OFF;
            return new Ruling(event, unavailable.reason(), unavailable.words(), unavailable.retryAfter(), true, unexplained,
                    false);
        }
        var unknown = (Unknown) outcome;
        return doubt(unknown.reason(), unknown.resendable(), config);
    }

    /** There is nothing in the row that this version could send. */
    static Ruling onDamage() {
        return new Ruling(Event.GIVEN_UP, "what is to be sent is damaged, or was written by a newer version", null, null, false,
                false, false);
    }

    /** An earlier attempt has no outcome: whoever sent it died before writing it down. */
    static Ruling onLostAnswer(OutboxConfig config) {
        return doubt("the process ended after sending and before the answer was written", true, config);
    }

    private static Ruling doubt(String reason, boolean resendable, OutboxConfig config) {
        boolean resend = resendable && config.inDoubt() == OutboxConfig.InDoubt.RESEND_MARKED;
        return new Ruling(resend ? Event.DOUBTED : Event.GIVEN_UP, reason, null, config.quiet(), false, false, true);
    }

    private static boolean isHopeless(Submission.Tries tries, Instant now) {
        return tries.unexplained() + 1 >= UNEXPLAINED_TRIES
                && Duration.between(tries.unexplainedSince(), now).compareTo(UNEXPLAINED_TIME) >= 0;
    }
}
