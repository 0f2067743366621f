package org.deskbell.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import org.deskbell.outbox.alarm.Alarm;
import org.deskbell.outbox.alarm.Alarm.Kind;
import org.deskbell.outbox.alarm.Herald;
import org.jboss.logging.Logger;

/**
 * Rings once when something begins to be wrong and once when it is over, whichever replica sees it first, and not again after a
 * restart. Submissions that need a person are gathered, however many there are.
 */
@Singleton
public class Bell {

    /** From one telling of gathered submissions to the next. */
    static final Duration GATHERING = Duration.ofMinutes(15);
    /** Longer than telling can take. */
    static final Duration TELLING = Duration.ofMinutes(15);

    private static final Logger LOG = Logger.getLogger(Bell.class);
    private static final List<Kind> CONDITIONS = List.of(Kind.PAUSED, Kind.UNTRUSTED, Kind.LATE, Kind.DISK,
            Kind.STORE, Kind.SCANNER);
    /** One failure may be a database that is being moved. */
    private static final int FAILURES = 2;
    private static final int MOST_REFERENCES = 100;

    private final Alarms alarms;
    private final Herald herald;
    private final InstantSource clock;

    /** What cannot be in the table: that the table cannot be written. */
    private volatile Alarm silence;
    private int failures;

    Bell(Alarms alarms, Herald herald, InstantSource clock) {
        this.alarms = alarms;
        this.herald = herald;
        this.clock = clock;
    }

    /**
     * What stands, the most urgent first by kind.
     *
     * @throws OutboxUnavailable if nothing can be read
     */
    public List<Alarm> standing() {
        var standing = new ArrayList<>(alarms.standing().values());
        var own = silence;
        if (own != null) {
            standing.add(0, own);
        }
        return standing;
    }

    /**
     * Rings for what has changed.
     *
     * @param before what stood before the signs were read; in this order, or a replica that looked earlier would end what another
     *        has just begun
     */
    void ring(Map<Kind, Alarm> before, Signs signs) {
        for (var kind : CONDITIONS) {
            var sentence = signs.of(kind, before.containsKey(kind));
            if (sentence.isPresent() && !before.containsKey(kind)) {
                var alarm = raised(kind, sentence.get());
                tellIf(alarms.raise(alarm), alarm);
            } else if (sentence.isEmpty()) {
                end(before.get(kind));
            }
        }
        gather(Kind.STUCK, Status.STUCK, signs.stuck(), before.get(Kind.STUCK));
        gather(Kind.HELD, Status.HELD, signs.held(), before.get(Kind.HELD));
        var now = clock.instant();
        alarms.retake(now.minus(TELLING), now).forEach(alarm -> tell(alarm, now));
        answers();
    }

    /** Nothing could be written or read. */
    void fails() {
        failures++;
        if (failures == FAILURES) {
            silence = raised(Kind.DATABASE, "nothing can be written down or read, so no message is accepted");
            herald.tell(silence);
        }
    }

    private void answers() {
        failures = 0;
        if (silence != null) {
            herald.tell(over(silence));
            silence = null;
        }
    }

    private void gather(Kind kind, Status status, int together, Alarm before) {
        if (together == 0) {
            end(before);
            return;
        }
        var alarm = raised(kind, Signs.needAPerson(status, together, together));
        if (!alarms.hasUntold(status, now()) || !alarms.raiseOrAdd(alarm, GATHERING)) {
            return;
        }
        // taken first and described then: if the process dies in between, whoever takes it next tells of all together
        var about = alarms.takeUntold(status, alarm.at());
        if (about.isEmpty()) {
            alarms.told(alarm, alarm.at(), alarm.at()); // somebody has settled it meanwhile
            return;
        }
        var whole = new Alarm(kind, false, before == null ? alarm.since() : before.since(), alarm.at(),
                Signs.needAPerson(status, about.size(), Math.max(together, about.size())),
                about.subList(0, Math.min(MOST_REFERENCES, about.size())));
        alarms.describe(whole);
        tell(whole, whole.at());
    }

    /** @param standing null if it does not */
    private void end(Alarm standing) {
        if (standing != null) {
            var over = over(standing);
            tellIf(alarms.end(over), over);
        }
    }

    private Alarm raised(Kind kind, String sentence) {
        var now = now();
        return new Alarm(kind, false, now, now, sentence, List.of());
    }

    private Alarm over(Alarm standing) {
        return new Alarm(standing.kind(), true, standing.since(), now(), standing.kind().overInWords(), List.of());
    }

    private Instant now() {
        return clock.instant();
    }

    private void tellIf(boolean ours, Alarm alarm) {
        if (ours) {
            tell(alarm, alarm.at());
        }
    }

    private void tell(Alarm alarm, Instant takenAt) {
        herald.tell(alarm).thenRun(() -> {
            try {
                alarms.told(alarm, takenAt, clock.instant());
            } catch (OutboxUnavailable e) {
                LOG.debug("Told, but that could not be written down; it will be told once more", e);
            }
        });
    }
}
