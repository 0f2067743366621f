package org.deskbell.journeys;

import java.util.ArrayList;
import java.util.List;

/**
 * One number, looked at again and again while the load stays the same. The first fifth is for warming up; the number is flat if the
 * median of the last fifth is not above that of the second one by more than a tenth and this much.
 */
final class Samples {

    private static final double TENTH = 0.1;

    private final String name;
    private final double slack;
    private final List<Double> values = new ArrayList<>();

    /** @param slack what may be added where a tenth is next to nothing */
    Samples(String name, double slack) {
        this.name = name;
        this.slack = slack;
    }

    void add(double value) {
        values.add(value);
    }

    double early() {
        return median(values.subList(values.size() / 5, values.size() * 2 / 5));
    }

    double late() {
        return median(values.subList(values.size() * 4 / 5, values.size()));
    }

    boolean areFlat() {
        return late() <= early() * (1 + TENTH) + slack;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    @Override
    public String toString() {
        return "%s: %.1f early, %.1f late, at most %.1f in %d samples: %s".formatted(name, early(), late(),
                values.stream().max(Double::compare).orElseThrow(), values.size(), areFlat() ? "flat" : "RISING");
    }
}
