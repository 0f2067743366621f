package org.deskbell.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.deskbell.outbox.Retention.Tally;
import org.deskbell.outbox.Stock.State;
import org.jboss.logging.Logger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Looks around every few seconds: keeps the numbers that dashboards show, and lets the bell know what is wrong. */
@Singleton
class Watch {

    private static final Logger LOG = Logger.getLogger(Watch.class);
    private static final Duration ROUND = Duration.ofSeconds(15);

    private final Retention retention;
    private final Storeroom storeroom;
    private final Inspector inspector;
    private final FilesConfig files;
    private final Gate gate;
    private final Disk disk;
    private final Bell bell;
    private final Alarms alarms;
    private final InstantSource clock;
    private final Rounds rounds = new Rounds("watch", ROUND, "Could not look around", this::round);
    private volatile Map<Status, Tally> tallies = Map.of();
    private volatile Stock stock = Stock.EMPTY;

    Watch(Retention retention, Storeroom storeroom, Inspector inspector, FilesConfig files, Gate gate, Disk disk, Bell bell,
            Alarms alarms, InstantSource clock, MeterRegistry meters) {
        this.retention = retention;
        this.storeroom = storeroom;
        this.inspector = inspector;
        this.files = files;
        this.gate = gate;
        this.disk = disk;
        this.bell = bell;
        this.alarms = alarms;
        this.clock = clock;
        for (var status : Status.values()) {
            if (status != Status.DELIVERED) {
                Gauge.builder("deskbell.submissions", () -> count(status)).tag("status", status.name()).register(meters);
            }
        }
        for (var state : State.values()) {
            Gauge.builder("deskbell.attachments", () -> stock.files(state)).tag("state", state.name()).register(meters);
        }
        Gauge.builder("deskbell.attachments.bytes", () -> stock.bytes()).register(meters);
        Gauge.builder("deskbell.attachments.unscanned", () -> stock.unscanned()).register(meters);
        Gauge.builder("deskbell.oldest.undelivered.seconds", () -> oldest().toSeconds()).register(meters);
        Gauge.builder("deskbell.desk.paused", () -> gate.health().isPaused() || gate.pause() != null ? 1 : 0).register(meters);
        Gauge.builder("deskbell.desk.breaker.open", () -> gate.health().isOpen() ? 1 : 0).register(meters);
    }

    void begin(@Observes StartupEvent event) {
        rounds.begin(Duration.ZERO);
    }

    void end(@Observes ShutdownEvent event) {
        rounds.end();
    }

    void round() {
        try {
            alarms.tryToWrite(clock.instant());
            var before = alarms.standing();
            tallies = retention.tallies();
            stock = storeroom.stock(files.store().asLongValue(),
                    inspector.isThere() ? clock.instant().minus(Casework.LATE) : null);
            bell.ring(before,
                    new Signs(count(Status.WAITING), count(Status.IN_DOUBT), count(Status.STUCK),
                            alarms.overlooked(clock.instant()),
                            oldest(), gate.ask(), disk, stock));
        } catch (OutboxUnavailable e) {
            LOG.debug("Could not look around; the next round tries again", e);
            bell.fails();
        }
    }

    private int count(Status status) {
        var tally = tallies.get(status);
        return tally == null ? 0 : tally.count();
    }

    /** How long the oldest one that the courier still carries has been waiting. */
    private Duration oldest() {
        // read once: another thread puts new ones in its place
        var last = tallies;
        return Stream.of(Status.WAITING, Status.IN_DOUBT)
                .map(last::get)
                .filter(Objects::nonNull)
                .map(tally -> tally.oldest())
                .min(Instant::compareTo)
                .map(since -> Duration.between(since, clock.instant()))
                .orElse(Duration.ZERO);
    }
}
