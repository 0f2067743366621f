package org.deskbell.console;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes guessing slow: after five wrong passwords for a name, nobody gets in by that name for half a minute. */
final class Throttle {

    static final int MOST_FAILURES = 5;
    static final Duration PAUSE = Duration.ofSeconds(30);

    /** So that names without end cannot fill the memory. */
    private static final int MOST_NAMES = 1000;

    private final InstantSource clock;
    private final Map<String, Failures> byName = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_NAMES;
        }
    };

    Throttle(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether this name may try. The try counts as failed until {@link #succeeded} takes it back, so many at once gain nothing. */
    synchronized boolean mayTry(String name) {
        var now = clock.instant();
        var failures = byName.get(name);
        // a clock that was set back must not lock anybody out for longer
        boolean paused = failures != null && failures.count >= MOST_FAILURES
                && Duration.between(failures.last, now).abs().compareTo(PAUSE) < 0;
        if (paused) {
            return false;
        }
        int before = failures == null || failures.count >= MOST_FAILURES ? 0 : failures.count;
        byName.put(name, new Failures(before + 1, now));
        return true;
    }

    /** The try was none after all. */
    synchronized void takeBack(String name) {
        byName.computeIfPresent(name, (same, failures) -> new Failures(failures.count - 1, failures.last));
    }

    synchronized void succeeded(String name) {
        byName.remove(name);
    }

    private record Failures(int count, Instant last) {}
}
