package org.deskbell.outbox;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/** How long to wait before the next attempt: the schedule, give or take a fifth, so that a backlog does not come in waves. */
record Backoff(List<Duration> schedule) {

    private static final double JITTER = 0.2;

    /** @param attempts sends begun so far, at least one */
    Duration after(int attempts, RandomGenerator random) {
        var wait = schedule.get(Math.min(attempts, schedule.size() - 1));
        return Duration.ofMillis(Math.round(wait.toMillis() * random.nextDouble(1 - JITTER, 1 + JITTER)));
    }
}
