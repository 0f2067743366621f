package org.deskbell.helpdesk.proprofs;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/** The desk's wish to be left alone for a while, granted for an hour at most. */
class RetryAfter {

    private static final Duration LONGEST = Duration.ofHours(1);

    /** @return the wish in a header of seconds or an HTTP date, or null where there is none that makes sense */
    static Duration read(String header, Instant now) {
        if (header == null) {
            return null;
        }
        String wish = header.strip();
        Duration wait = wish.matches("\\d+") ? seconds(wish) : until(wish, now);
        return wait == null || wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }

    private static Duration seconds(String digits) {
        // more digits than fit a number are longer than an hour whatever they say
        return digits.length() > 9 ? LONGEST : Duration.ofSeconds(Integer.parseInt(digits));
    }

    private static Duration until(String date, Instant now) {
        try {
            Duration wait = Duration.between(now, RFC_1123_DATE_TIME.parse(date, Instant::from));
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException | ArithmeticException notADate) {
            return null;
        }
    }
}
