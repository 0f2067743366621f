package org.deskbell.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.deskbell.helpdesk.LogCapture;
import org.deskbell.site.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fault that nobody foresaw does not end the rounds: it is said, and the next round comes. */
class RoundsGoOnTest {

    @TempDir
    Path directory;

    /** A fault as good as any. */
    private final TestClock clock = new TestClock() {
        @Override
        public Instant instant() {
            throw new IllegalStateException("nobody knows the time");
        }
    };

    @Test
    void neitherJanitorNorSweeperEnds() throws Exception {
        var source = new SqliteDatabase(directory).source();
        try (var log = new LogCapture("org.deskbell.outbox");
                var room = new Room(source, new Desk("sandbox"), clock)) {
            room.janitor.rounds.run();
            room.sweeper().rounds.run();
            assertThat(log.text()).contains("Could not erase what is old enough", "Could not erase the files that are due");
        }
    }

    @Test
    void evenAnErrorOfJavasOwnIsNotTheLastRound() throws InterruptedException {
        var made = new CountDownLatch(3);
        var rounds = new Rounds("test", Duration.ofMillis(1), "Could not count", () -> {
            made.countDown();
            throw new StackOverflowError();
        });
        rounds.begin(Duration.ZERO);
        assertThat(made.await(20, TimeUnit.SECONDS)).isTrue();
        rounds.end(Duration.ofSeconds(20));
    }

    @Test
    void whoeverWantsOneDuringARoundGetsOneMoreAndNotOneEach() throws InterruptedException {
        var underWay = new CountDownLatch(1);
        var goOn = new CompletableFuture<Void>();
        var made = new AtomicInteger();
        var rounds = new Rounds("test", Duration.ofDays(1), "Could not count", () -> {
            made.incrementAndGet();
            underWay.countDown();
            goOn.join();
        });
        rounds.soon();
        underWay.await();
        for (int i = 0; i < 10; i++) {
            rounds.soon();
        }
        goOn.complete(null);
        rounds.end(Duration.ofSeconds(20));
        assertThat(made).hasValue(2);
        rounds.soon();
        assertThat(rounds.isOver()).isTrue();
    }
}
