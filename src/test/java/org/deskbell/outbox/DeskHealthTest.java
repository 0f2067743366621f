package org.deskbell.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.deskbell.helpdesk.Outcome;
import org.deskbell.helpdesk.Outcome.Created;
import org.deskbell.helpdesk.Outcome.Misconfigured;
import org.deskbell.helpdesk.Outcome.Refused;
import org.deskbell.helpdesk.Outcome.Unavailable;
import org.deskbell.helpdesk.Outcome.Unavailable.Cause;
import org.deskbell.helpdesk.Outcome.Unknown;
import org.junit.jupiter.api.Test;

/** When the breaker opens, how long, what pauses the desk, and what ends both. */
class DeskHealthTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");
    private static final Reference ONE = new Reference("0000-0001");
    private static final Reference OTHER = new Reference("0000-0002");
    private static final Outcome UNREACHABLE = new Unavailable("no connection", null, Cause.UNREACHABLE, null);
    private static final Outcome FORBIDDEN = new Unavailable("HTTP 403", null, Cause.FORBIDDEN, null);
    private static final Outcome BUSY = new Unavailable("HTTP 503", null);
    private static final Outcome LOST = new Unknown("reset", true);

    @Test
    void opensAfterFiveFailedConnectionsInARow() {
        var four = after(DeskHealth.GOOD, UNREACHABLE, UNREACHABLE, UNREACHABLE, UNREACHABLE);
        assertThat(four.isClear()).isTrue();
        assertThat(after(four, new Created("1"))).isEqualTo(DeskHealth.GOOD);

        var five = after(four, UNREACHABLE);
        assertThat(five.isOpen()).isTrue();
        assertThat(five.nextProbeAt()).isEqualTo(NOW.plusSeconds(30));
    }

    @Test
    void opensAfterThreeLostAnswersInARow() {
        assertThat(after(DeskHealth.GOOD, LOST, LOST).isClear()).isTrue();
        assertThat(after(DeskHealth.GOOD, LOST, LOST, LOST).isOpen()).isTrue();
        assertThat(after(DeskHealth.GOOD, LOST, LOST, BUSY, LOST).isOpen()).isFalse();
    }

    @Test
    void staysOpenTwiceAsLongAfterEachFailedProbeUpToTenMinutes() {
        var open = after(DeskHealth.GOOD, LOST, LOST, LOST);
        assertThat(after(open, UNREACHABLE).nextProbeAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(after(open, BUSY).nextProbeAt()).isEqualTo(NOW.plusSeconds(60));
        for (int i = 0; i < 20; i++) {
            open = after(open, UNREACHABLE);
        }
        assertThat(open.nextProbeAt()).isEqualTo(NOW.plus(Duration.ofMinutes(10)));
    }

    @Test
    void closesWithTheFirstOneThatTheDeskTakesOrReads() {
        var open = after(DeskHealth.GOOD, LOST, LOST, LOST);
        assertThat(after(open, new Created("1"))).isEqualTo(DeskHealth.GOOD);
        assertThat(after(open, new Refused("HTTP 422", null))).isEqualTo(DeskHealth.GOOD);
    }

    @Test
    void pausesOnWrongSettingsAndProbesEveryFiveMinutes() {
        var paused = after(DeskHealth.GOOD, new Misconfigured("wrong token"));
        assertThat(paused.isPaused()).isTrue();
        assertThat(paused.nextProbeAt()).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
        assertThat(paused.after(new Misconfigured("wrong token"), ONE, NOW.plusSeconds(300)).pausedSince()).isEqualTo(NOW);
        assertThat(after(paused, BUSY).isPaused()).isTrue();
        assertThat(after(paused, new Created("1"))).isEqualTo(DeskHealth.GOOD);
    }

    @Test
    void pausesOnlyAfterTwoDifferentSubmissionsWereForbidden() {
        var once = DeskHealth.GOOD.after(FORBIDDEN, ONE, NOW);
        assertThat(once.isPaused()).isFalse();
        assertThat(once.after(FORBIDDEN, ONE, NOW).isPaused()).isFalse();
        assertThat(once.after(FORBIDDEN, OTHER, NOW).isPaused()).isTrue();
    }

    private static DeskHealth after(DeskHealth health, Outcome... outcomes) {
        for (var outcome : outcomes) {
            health = health.after(outcome, ONE, NOW);
        }
        return health;
    }
}
