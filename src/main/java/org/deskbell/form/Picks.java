package org.deskbell.form;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * How many choices may be picked.
 *
 * @param fewest of those who pick any; null for no bound
 * @param most null for no bound
 */
record Picks(Integer fewest, Integer most) implements Bounds {

    @Override
    public boolean isBroken(Rule rule, List<String> answer, InstantSource clock) {
        return switch (rule) {
            case TOO_FEW -> fewest != null && answer.size() < fewest;
            case TOO_MANY -> most != null && answer.size() > most;
            default -> false;
        };
    }

    @Override
    public Map<String, Object> facts(Rule rule, List<String> answer, InstantSource clock) {
        return switch (rule) {
            case TOO_FEW -> Map.of("minItems", fewest, "count", answer.size());
            case TOO_MANY -> Map.of("maxItems", most, "count", answer.size());
            default -> Map.of();
        };
    }
}
