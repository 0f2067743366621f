package org.deskbell.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day that a form file names: a date such as {@code 2026-03-27}, or one that moves with the calendar such as {@code today-18y}.
 *
 * @param date null where it moves
 * @param fromToday null where it does not
 */
record Day(LocalDate date, Period fromToday) {

    private static final Pattern MOVING = Pattern.compile("today(?:([+-])([0-9]{1,4})([dwmy]))?");

    static Optional<Day> parse(String text) {
        Matcher moving = MOVING.matcher(text);
        if (moving.matches())
            return Optional.of(new Day(null, moving.group(1) == null ? Period.ZERO : period(moving)));
        try {
            return Optional.of(new Day(LocalDate.parse(text), null));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Period period(Matcher moving) {
        int count = Integer.parseInt(moving.group(1) + moving.group(2));
        return switch (moving.group(3)) {
            case "d" -> Period.ofDays(count);
            case "w" -> Period.ofWeeks(count);
            case "m" -> Period.ofMonths(count);
            default -> Period.ofYears(count);
        };
    }

    LocalDate on(LocalDate today) {
        return date == null ? today.plus(fromToday) : date;
    }

    /** Whether it can be known today, and for good, that this is the later of the two. */
    boolean isAlwaysAfter(Day other) {
        if ((date == null) != (other.date == null))
            return false;
        LocalDate any = LocalDate.EPOCH;
        return on(any).isAfter(other.on(any));
    }
}
