package org.deskbell.outbox;

import java.time.Duration;
import java.time.Instant;

import org.deskbell.helpdesk.Outcome;
import org.deskbell.helpdesk.Outcome.Created;
import org.deskbell.helpdesk.Outcome.Misconfigured;
import org.deskbell.helpdesk.Outcome.Refused;
import org.deskbell.helpdesk.Outcome.Unavailable;
import org.deskbell.helpdesk.Outcome.Unavailable.Cause;

/**
 * Whether a help desk is worth sending to. The breaker opens when lines fail, the pause begins when only a person can mend it;
 * either way one submission at a time probes, and the first one that the desk takes or reads ends both.
 *
 * @param failures connections that failed in a row
 * @param doubts answers lost in a row
 * @param openFor how long the breaker stays open at a time; null while it is closed
 * @param pausedSince null while it is not paused
 * @param forbiddenBy the reference of the one submission that met a 403; null if none
 * @param untrustedSince when its certificate stopped being one to trust; null while it is, or nobody knows
 * @param nextProbeAt null while everything may be sent
 */
public record DeskHealth(
        int failures,
        int doubts,
        Duration openFor,
        Instant pausedSince,
        String pauseReason,
        String forbiddenBy,
        Instant untrustedSince,
        Instant nextProbeAt) {

    static final DeskHealth GOOD = new DeskHealth(0, 0, null, null, null, null, null, null);

    private static final int MOST_FAILURES = 5;
    private static final int MOST_DOUBTS = 3;
    private static final Duration SHORTEST_OPEN = Duration.ofSeconds(30);
    static final Duration LONGEST_OPEN = Duration.ofMinutes(10);
    static final Duration BETWEEN_PROBES = Duration.ofMinutes(5);

    public boolean isPaused() {
        return pausedSince != null;
    }

    public boolean isOpen() {
        return openFor != null;
    }

    /** Whether nobody has seen a certificate that is not to be trusted, or another since. */
    public boolean isTrusted() {
        return untrustedSince == null;
    }

    boolean isClear() {
        return nextProbeAt == null;
    }

    /** How it is after one more outcome, of this submission. */
    DeskHealth after(Outcome outcome, Reference reference, Instant now) {
        if (outcome instanceof Created || outcome instanceof Refused) {
            return GOOD;
        }
        if (outcome instanceof Misconfigured misconfigured) {
            return spokeInPrivate().paused(misconfigured.reason(), now);
        }
        if (outcome instanceof Unavailable unavailable) {
            return after(unavailable, reference, now);
        }
        return spokeInPrivate().failed(failures, doubts + 1, now);
    }

    private DeskHealth after(Unavailable unavailable, Reference reference, Instant now) {
        if (unavailable.cause() == Cause.UNREACHABLE) {
            return failed(failures + 1, doubts, now);
        }
        if (unavailable.cause() == Cause.UNTRUSTED) {
            return untrusted(isTrusted() ? now : untrustedSince).failed(failures + 1, doubts, now);
        }
        if (unavailable.cause() == Cause.FORBIDDEN && forbiddenBy != null && !forbiddenBy.equals(reference.text())) {
            return spokeInPrivate().paused(unavailable.reason(), now);
        }
        var seen = unavailable.cause() == Cause.FORBIDDEN ? reference.text() : forbiddenBy;
        var answered = new DeskHealth(0, 0, openFor, pausedSince, pauseReason, seen, null, nextProbeAt);
        // it speaks, but a probe that was put off is no reason to send everything
        return isOpen() ? answered.failed(0, 0, now) : answered;
    }

    private DeskHealth failed(int failures, int doubts, Instant now) {
        if (!isOpen() && failures < MOST_FAILURES && doubts < MOST_DOUBTS) {
            return new DeskHealth(failures, doubts, null, pausedSince, pauseReason, forbiddenBy, untrustedSince,
                    nextProbeAt);
        }
        var longer = isOpen() ? openFor.multipliedBy(2) : SHORTEST_OPEN;
        var open = longer.compareTo(LONGEST_OPEN) > 0 ? LONGEST_OPEN : longer;
        return new DeskHealth(failures, doubts, open, pausedSince, pauseReason, forbiddenBy, untrustedSince, now.plus(open));
    }

    private DeskHealth paused(String reason, Instant now) {
        return new DeskHealth(0, 0, openFor, isPaused() ? pausedSince : now, reason, forbiddenBy, untrustedSince,
                now.plus(BETWEEN_PROBES));
    }

    /** Whatever came after the handshake, the certificate was good. */
    private DeskHealth spokeInPrivate() {
        return untrusted(null);
    }

    private DeskHealth untrusted(Instant since) {
        return new DeskHealth(failures, doubts, openFor, pausedSince, pauseReason, forbiddenBy, since, nextProbeAt);
    }
}
