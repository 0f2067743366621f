package org.deskbell.outbox;

import java.time.Duration;
import java.util.List;

/** The settings of a room for tests. */
record Settings(InDoubt inDoubt) implements OutboxConfig {

    @Override
    public List<Duration> schedule() {
        return List.of(Duration.ZERO, Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofHours(1));
    }

    @Override
    public Duration lease() {
        return Room.LEASE;
    }

    @Override
    public int drain() {
        return 1000;
    }

    @Override
    public InDoubt inDoubt() {
        return inDoubt;
    }

    @Override
    public Duration quiet() {
        return Room.QUIET;
    }

    @Override
    public Duration eraseAfter() {
        return Duration.ofDays(7);
    }

    @Override
    public Duration forgetAfter() {
        return Duration.ofDays(90);
    }

    @Override
    public int couriers() {
        return Room.COURIERS;
    }
}
