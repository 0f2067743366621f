package org.deskbell.shield;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** The page was sent sooner than a person can have read it. */
final class Haste implements Rule {

    private static final int POINTS = 5;

    private final InstantSource clock;
    private final Duration least;

    Haste(InstantSource clock, Duration least) {
        this.clock = clock;
        this.least = least;
    }

    @Override
    public Optional<Suspicion> look(Arrival arrival) {
        var open = Duration.between(arrival.stamp().firstSeen(), clock.instant());
        return open.compareTo(least) < 0
                ? Optional.of(Suspicion.ofManner("haste", POINTS, "sent less than " + seconds() + " after the page was opened"))
                : Optional.empty();
    }

    private String seconds() {
        return least.toMillis() % 1000 == 0 ? least.toSeconds() + " s" : least.toMillis() + " ms";
    }
}
