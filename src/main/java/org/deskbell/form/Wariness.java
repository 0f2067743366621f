package org.deskbell.form;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How wary the form is of robots, and what it does with messages that look like one's.
 *
 * @param check points from which a quick check is asked for
 * @param hold points from which a message is held
 * @param links that a message may have without being suspicious
 * @param words that are suspicious
 * @param senders e-mail addresses, or {@code @} and a domain, whose messages are held
 * @param release whether held ones go by themselves when nobody has looked at them
 * @param patience working time until then, or else until the alarm
 * @param zone where it is counted, unless the form says when the company works
 */
public record Wariness(int check, int hold, int links, List<String> words, List<String> senders, boolean release,
        Duration patience,
        ZoneId zone) {

    static final int CHECK = 5;
    static final int HOLD = 10;
    static final int LINKS = 3;
    static final Duration PATIENCE = Duration.ofHours(4);
    static final ZoneId ZONE = ZoneId.of("UTC");
    static final Wariness USUAL = new Wariness(CHECK, HOLD, LINKS, List.of(), List.of(), false, PATIENCE, ZONE);

    private static final Reply.Span DAY = new Reply.Span(LocalTime.of(9, 0), LocalTime.of(17, 0));
    private static final Map<DayOfWeek, Reply.Span> WEEK = Map.of(DayOfWeek.MONDAY, DAY, DayOfWeek.TUESDAY, DAY,
            DayOfWeek.WEDNESDAY, DAY, DayOfWeek.THURSDAY, DAY, DayOfWeek.FRIDAY, DAY);

    public Wariness {
        words = List.copyOf(words);
        senders = List.copyOf(senders);
    }

    /**
     * Until when somebody should have looked at what is held since then.
     *
     * @param hours when the company works, as far as the form says; null: Monday to Friday from 9 to 17
     */
    public Instant lookBy(Instant accepted, Reply hours) {
        var counted = hours != null && Reply.canBeKept(patience, hours.open(), hours.closed().size())
                ? new Reply(patience, hours.zone(), hours.open(), hours.closed())
                : new Reply(patience, zone, WEEK, Set.of());
        return counted.due(accepted).toInstant();
    }
}
