package org.deskbell.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

/** The waits follow the schedule, the last one repeats, and no two are quite alike. */
class BackoffTest {

    private final Backoff backoff = new Backoff(List.of(Duration.ZERO, Duration.ofSeconds(10), Duration.ofHours(1)));

    @Test
    void followsTheScheduleGiveOrTakeAFifth() {
        var random = new Random(7);
        for (int i = 0; i < 1000; i++) {
            assertThat(backoff.after(1, random)).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(12));
            assertThat(backoff.after(2, random)).isBetween(Duration.ofMinutes(48), Duration.ofMinutes(72));
            assertThat(backoff.after(500, random)).isBetween(Duration.ofMinutes(48), Duration.ofMinutes(72));
        }
    }

    @Test
    void doesNotComeInWaves() {
        var random = new Random(7);
        assertThat(backoff.after(1, random)).isNotEqualTo(backoff.after(1, random));
    }
}
