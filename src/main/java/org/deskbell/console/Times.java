package org.deskbell.console;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Times as operators read them: the moment in UTC, and how far from now. */
record Times(Instant now, ConsoleWords words) {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH);

    static String text(Instant at) {
        return FORMAT.format(at.atOffset(ZoneOffset.UTC));
    }

    static String iso(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** {@code 3 min ago}, {@code in 2 h}. */
    String distance(Instant at) {
        var distance = Duration.between(at, now);
        if (distance.abs().compareTo(Duration.ofSeconds(5)) < 0) {
            return words.justNow();
        }
        return distance.isNegative() ? words.in(span(distance.abs())) : words.ago(span(distance));
    }

    /** {@code 3 min}: how long ago it was. */
    String span(Instant at) {
        return span(Duration.between(at, now).abs());
    }

    String span(Duration span) {
        if (span.compareTo(Duration.ofMinutes(2)) < 0) {
            return words.seconds(span.toSeconds());
        }
        if (span.compareTo(Duration.ofHours(2)) < 0) {
            return words.minutes(span.toMinutes());
        }
        return span.compareTo(Duration.ofDays(2)) < 0 ? words.hours(span.toHours()) : words.days(span.toDays());
    }

    /** {@code 1.2}, in seconds. */
    static String seconds(Duration took) {
        return BigDecimal.valueOf(took.toMillis(), 3).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}
