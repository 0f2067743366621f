package org.deskbell.outbox;

import static java.util.Comparator.naturalOrder;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** How long to wait before the next attempt: the schedule, give or take a fifth, so that a backlog does not come in waves. */
record Backoff(List<Duration> schedule) {

    private static final double JITTER = 0.2;

    /** What a help desk may ask for with {@code Retry-After}. */
    private static final Duration LONGEST_WISH = Duration.ofHours(1);

    /** The longest time that anything can be put off, jitter included. */
    static Duration longest(OutboxConfig config) {
        var longest = Stream.concat(config.schedule().stream(), Stream.of(config.quiet(), LONGEST_WISH)).max(naturalOrder());
        return longest.orElseThrow().multipliedBy(6).dividedBy(5);
    }

    /** @param waits times that it was put off, this one included */
    Duration after(int waits, RandomGenerator random) {
        var wait = schedule.get(Math.min(waits, schedule.size() - 1));
        return Duration.ofMillis(Math.round(wait.toMillis() * random.nextDouble(1 - JITTER, 1 + JITTER)));
    }
}
