package org.deskbell.shield;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.deskbell.site.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountsTest {

    private static final Rate RATE = new Rate(3, Duration.ofHours(1));

    private final Seals seals = new Seals(Arrivals.SECRET);
    private final TestClock clock = new TestClock();

    /** What is promised, said plainly: three tokens, of which one comes back every twenty minutes. */
    private static final class Tokens {

        private double left = RATE.count();
        private long since;

        Duration take(long now) {
            double perMilli = RATE.count() / (double) RATE.per().toMillis();
            left = Math.min(RATE.count(), left + (now - since) * perMilli);
            since = now;
            if (left >= 1 - 1e-9) {
                left--;
                return Duration.ZERO;
            }
            return Duration.ofMillis(Math.round((1 - left) / perMilli));
        }
    }

    @Test
    void whoeverComesHoweverOftenIsToldTheSameAsByTokens() {
        var counts = new Counts(seals, clock, RATE);
        var tokens = new HashMap<String, Tokens>();
        var random = new Random(20261129);
        for (int i = 0; i < 20_000; i++) {
            clock.advance(Duration.ofMillis(random.nextInt(60_000)));
            var who = Integer.toString(random.nextInt(20));
            var expected = tokens.computeIfAbsent(who, first -> new Tokens()).take(clock.millis());
            assertThat(counts.await("place", who)).as("at step %d", i).isCloseTo(expected, Duration.ofMillis(1));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, PT1S", "20, PT1H", "999999, PT1S", "3, P9999D", "7, PT1M"})
    void asManyAsMayBeAndNotOneMore(int count, Duration per) {
        var counts = new Counts(seals, clock, new Rate(count, per).times(50));
        for (int i = 0; i < Math.min(count * 50, 2_000); i++) {
            assertThat(counts.take("form", "support")).isTrue();
        }
        if (count * 50L <= 2_000) {
            assertThat(counts.take("form", "support")).isFalse();
        }
        assertThat(counts.take("form", "other")).isTrue();
        assertThat(counts.take("place", "support")).as("the same word for another thing").isTrue();
    }

    @Test
    void whoeverSendsTooMuchIsNotForgottenForThoseWhoComeOnce() {
        var counts = new Counts(seals, clock, RATE);
        for (int i = 0; i < RATE.count(); i++) {
            counts.take("place", "robot");
        }
        for (int i = 0; i < 200_000; i++) {
            assertThat(counts.take("place", "once " + i)).as("who came %d others later", i).isTrue();
        }
        assertThat(counts.take("place", "robot")).isFalse();
    }

    @Test
    void aClockThatGoesBackKeepsNobodyOutForLongerThanUntilTheNext() {
        var counts = new Counts(seals, clock, RATE);
        counts.take("place", "a");
        clock.advance(Duration.ofDays(-2));
        assertThat(counts.await("place", "a")).isEqualTo(Duration.ofMinutes(20));
        clock.advance(Duration.ofMinutes(20));
        assertThat(counts.take("place", "a")).isTrue();
    }

    @Test
    void atOnceIsCountedAsOneAfterTheOther() throws Exception {
        var counts = new Counts(seals, clock, new Rate(1_000, Duration.ofHours(1)));
        var threads = Executors.newFixedThreadPool(8);
        try {
            long taken = 0;
            Callable<Boolean> take = () -> counts.take("place", "a");
            for (var outcome : threads.invokeAll(Collections.nCopies(5_000, take))) {
                taken += outcome.get() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(1_000);
        } finally {
            threads.shutdownNow();
        }
    }
}
