package org.deskbell.form;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of day as people write them ({@code 9.30}, {@code 2 pm}, {@code 1430}), read as {@code 14:30}. */
final class TimeOfDay {

    private static final Pattern TYPED = Pattern.compile(
            "([0-9]{1,2})(?:\\s*[:.h]?\\s*([0-9]{2}))?(?:\\s*(?:(am?|a\\.m\\.|ص)|(pm?|p\\.m\\.|م)|h|uhr|o'clock))?");

    private TimeOfDay() {}

    static Optional<String> read(String typed) {
        Matcher time = TYPED.matcher(Digits.plain(typed).toLowerCase(Locale.ROOT).strip());
        if (!time.matches())
            return Optional.empty();
        int hour = Integer.parseInt(time.group(1));
        int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
        boolean morning = time.group(3) != null;
        boolean afternoon = time.group(4) != null;
        if ((morning || afternoon) && (hour == 0 || hour > 12))
            return Optional.empty();
        if (morning || afternoon)
            hour = hour % 12 + (afternoon ? 12 : 0);
        try {
            return Optional.of(LocalTime.of(hour, minute).toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
