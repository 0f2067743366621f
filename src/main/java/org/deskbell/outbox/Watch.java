package org.deskbell.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.deskbell.outbox.Retention.Tally;
import org.jboss.logging.Logger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Keeps the numbers that dashboards show, and raises an alarm once when messages have been waiting too long. */
@Singleton
class Watch {

    private static final Logger LOG = Logger.getLogger(Watch.class);
    private static final Duration ROUND = Duration.ofSeconds(15);
    private static final Duration LATE = Duration.ofMinutes(15);

    private final Retention retention;
    private final InstantSource clock;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(Courier.named("watch"));
    private volatile Map<Status, Tally> tallies = Map.of();
    private boolean late;

    Watch(Retention retention, InstantSource clock, Gate gate, MeterRegistry meters) {
        this.retention = retention;
        this.clock = clock;
        for (var status : Status.values()) {
            if (status != Status.DELIVERED) {
                Gauge.builder("deskbell.submissions", () -> count(status)).tag("status", status.name()).register(meters);
            }
        }
        Gauge.builder("deskbell.oldest.undelivered.seconds", () -> oldest().toSeconds()).register(meters);
        Gauge.builder("deskbell.desk.paused", () -> gate.health().isPaused() ? 1 : 0).register(meters);
        Gauge.builder("deskbell.desk.breaker.open", () -> gate.health().isOpen() ? 1 : 0).register(meters);
    }

    void begin(@Observes StartupEvent event) {
        rounds.scheduleWithFixedDelay(this::round, 0, ROUND.toSeconds(), TimeUnit.SECONDS);
    }

    void end(@Observes ShutdownEvent event) {
        rounds.shutdown();
    }

    void round() {
        try {
            tallies = retention.tallies();
        } catch (OutboxUnavailable e) {
            LOG.error("Could not count the submissions; the next round tries again", e);
            return;
        }
        boolean wasLate = late;
        late = oldest().compareTo(LATE) > 0;
        if (late && !wasLate) {
            LOG.errorf("ALARM late: the oldest message has been waiting for %d minutes; %d wait, %d are in doubt",
                    oldest().toMinutes(), count(Status.WAITING), count(Status.IN_DOUBT));
        } else if (wasLate && !late) {
            LOG.info("No message has been waiting for long any more");
        }
    }

    private int count(Status status) {
        var tally = tallies.get(status);
        return tally == null ? 0 : tally.count();
    }

    /** How long the oldest one that the courier still carries has been waiting. */
    private Duration oldest() {
        return Stream.of(Status.WAITING, Status.IN_DOUBT)
                .filter(tallies::containsKey)
                .map(status -> tallies.get(status).oldest())
                .min(Instant::compareTo)
                .map(since -> Duration.between(since, clock.instant()))
                .orElse(Duration.ZERO);
    }
}
