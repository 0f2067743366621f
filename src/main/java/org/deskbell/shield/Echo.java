package org.deskbell.shield;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** The same long text comes again and again. Short ones do from people too. */
final class Echo implements Rule {

    private static final int POINTS = 5;
    private static final int SHORT = 40;
    private static final Rate MANY = new Rate(3, Duration.ofHours(6));

    private final Counts counts;

    Echo(Seals seals, InstantSource clock) {
        this.counts = new Counts(seals, clock, MANY);
    }

    @Override
    public Optional<Suspicion> look(Arrival arrival) {
        boolean again = false;
        for (var text : arrival.texts()) {
            var plain = Plain.of(text);
            again |= plain.codePointCount(0, plain.length()) >= SHORT && !counts.take(arrival.stamp().form(), plain);
        }
        return again
                ? Optional.of(Suspicion.ofContent("echo", POINTS, "the same text came more than " + MANY.count() + " times in "
                        + MANY.per().toHours() + " hours"))
                : Optional.empty();
    }
}
