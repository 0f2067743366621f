package org.deskbell.form;

import java.time.InstantSource;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/**
 * Between which times of day an answer has to lie, both included.
 *
 * @param after null for none
 * @param before null for none
 */
record Times(LocalTime after, LocalTime before) implements Bounds {

    @Override
    public boolean isBroken(Rule rule, List<String> answer, InstantSource clock) {
        LocalTime time = LocalTime.parse(answer.get(0));
        return switch (rule) {
            case AFTER -> after != null && time.isBefore(after);
            case BEFORE -> before != null && time.isAfter(before);
            default -> false;
        };
    }

    @Override
    public Map<String, Object> facts(Rule rule, List<String> answer, InstantSource clock) {
        return switch (rule) {
            case AFTER -> Map.of("after", after);
            case BEFORE -> Map.of("before", before);
            default -> Map.of();
        };
    }
}
