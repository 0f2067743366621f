package org.deskbell.form;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * Between which numbers an answer has to lie, both included.
 *
 * @param least null for none
 * @param most null for none
 * @param step what numbers go by, counted from the least or else from 0; null where any will do
 */
public record Amounts(BigDecimal least, BigDecimal most, BigDecimal step) implements Bounds {

    /** Whether only whole numbers will do. */
    public boolean isWhole() {
        return step != null && isWhole(step) && (least == null || isWhole(least));
    }

    /** Whether no number may have a minus. */
    public boolean isPositive() {
        return least != null && least.signum() >= 0;
    }

    @Override
    public boolean isBroken(Rule rule, List<String> answer, InstantSource clock) {
        BigDecimal number = new BigDecimal(answer.get(0));
        return switch (rule) {
            case LEAST -> least != null && number.compareTo(least) < 0;
            case MOST -> most != null && number.compareTo(most) > 0;
            case STEP -> step != null && number.subtract(start()).remainder(step).signum() != 0;
            default -> false;
        };
    }

    @Override
    public Map<String, Object> facts(Rule rule, List<String> answer, InstantSource clock) {
        return switch (rule) {
            case LEAST -> Map.of("min", least);
            case MOST -> Map.of("max", most);
            case STEP -> Map.of("step", step);
            default -> Map.of();
        };
    }

    private BigDecimal start() {
        return least == null ? BigDecimal.ZERO : least;
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }
}
