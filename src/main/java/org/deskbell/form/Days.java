package org.deskbell.form;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * Between which days an answer has to lie, both included. Where the visitor is, and so which day it is there, nobody knows: a
 * day that is today anywhere on earth is taken for today.
 *
 * @param after null for none
 * @param before null for none
 */
record Days(Day after, Day before) implements Bounds {

    private static final ZoneOffset LAST_TO_SEE_A_DAY = ZoneOffset.ofHours(-12);
    private static final ZoneOffset FIRST_TO_SEE_A_DAY = ZoneOffset.ofHours(14);

    @Override
    public boolean isBroken(Rule rule, List<String> answer, InstantSource clock) {
        LocalDate day = LocalDate.parse(answer.get(0));
        return switch (rule) {
            case AFTER -> after != null && day.isBefore(earliest(clock));
            case BEFORE -> before != null && day.isAfter(latest(clock));
            default -> false;
        };
    }

    @Override
    public Map<String, Object> facts(Rule rule, List<String> answer, InstantSource clock) {
        return switch (rule) {
            case AFTER -> Map.of("after", earliest(clock));
            case BEFORE -> Map.of("before", latest(clock));
            default -> Map.of();
        };
    }

    private LocalDate earliest(InstantSource clock) {
        return after.on(clock.instant().atOffset(LAST_TO_SEE_A_DAY).toLocalDate());
    }

    private LocalDate latest(InstantSource clock) {
        return before.on(clock.instant().atOffset(FIRST_TO_SEE_A_DAY).toLocalDate());
    }
}
