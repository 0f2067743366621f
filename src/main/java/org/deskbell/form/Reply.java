package org.deskbell.form;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;

/**
 * The promise to reply within so much working time.
 *
 * @param within counted while the company is open; positive
 * @param open one span a day at most; a day without one is closed
 * @param closed holidays
 */
public record Reply(Duration within, ZoneId zone, Map<DayOfWeek, Span> open, Set<LocalDate> closed) {

    /** More days in a row without working time than any company has. */
    private static final int MOST_DAYS = 400;

    public Reply {
        open = Map.copyOf(open);
        closed = Set.copyOf(closed);
    }

    /** From then until then on one day, the end excluded. */
    public record Span(LocalTime from, LocalTime until) {}

    /** When a message that came at this instant is answered at the latest, in the company's own time. */
    public ZonedDateTime due(Instant accepted) {
        ZonedDateTime now = accepted.atZone(zone);
        Duration left = within;
        for (int day = 0; day < MOST_DAYS; day++) {
            LocalDate date = now.toLocalDate().plusDays(day);
            Span span = closed.contains(date) ? null : open.get(date.getDayOfWeek());
            if (span == null)
                continue;
            ZonedDateTime from = later(date.atTime(span.from).atZone(zone), now);
            ZonedDateTime until = date.atTime(span.until).atZone(zone);
            Duration today = from.isBefore(until) ? Duration.between(from, until) : Duration.ZERO;
            if (today.compareTo(left) >= 0)
                return from.plus(left);
            left = left.minus(today);
        }
        throw new IllegalStateException("the reader lets no promise through that never comes due");
    }

    private static ZonedDateTime later(ZonedDateTime one, ZonedDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    /** Whether there is working time enough in any stretch of days. */
    static boolean canBeKept(Duration within, Map<DayOfWeek, Span> open, int closed) {
        Duration shortest = open.values()
                .stream()
                .map(span -> Duration.between(span.from, span.until))
                .min(Duration::compareTo)
                .orElse(Duration.ZERO);
        // one day a week at least, less the holidays
        return shortest.multipliedBy(Math.max(0, MOST_DAYS / 7 - closed)).compareTo(within) > 0;
    }
}
