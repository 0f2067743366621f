package org.deskbell.site;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

/**
 * Sites that showed a form in a frame without being allowed to: told once each, forgotten after a day, and never so many that
 * somebody could fill the memory or the log with names.
 */
@Singleton
public class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class);

    static final int MOST = 50;
    public static final Duration KEPT = Duration.ofDays(1);

    private final InstantSource clock;
    private final List<Refusal> known = new ArrayList<>();
    private boolean full;

    Refusals(InstantSource clock) {
        this.clock = clock;
    }

    /** One form and one site; seen is when it was first. */
    public record Refusal(String form, String origin, Instant seen) {}

    public synchronized void note(String form, String origin) {
        forget();
        if (known.stream().anyMatch(refusal -> refusal.form().equals(form) && refusal.origin().equals(origin))) {
            return;
        }
        if (known.size() < MOST) {
            known.add(new Refusal(form, origin, clock.instant()));
            LOG.warnf("%s shows the form %s in a frame and may not; if it should, add it to embed.origins of that form", origin,
                    form);
        } else if (!full) {
            full = true;
            LOG.warnf("More than %d sites show forms in frames and may not; no more are named today", MOST);
        }
    }

    /** Oldest first. */
    public synchronized List<Refusal> all() {
        forget();
        return List.copyOf(known);
    }

    private void forget() {
        var oldest = clock.instant().minus(KEPT);
        known.removeIf(refusal -> refusal.seen().isBefore(oldest));
        full = full && known.size() == MOST;
    }
}
