package org.deskbell.shield;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * More in a while than people send: from one place, for one e-mail address, or to one form. Any of these asks for a quick check, and no
 * number of them for more. Only one place can be turned away, by far too many.
 */
final class Flood implements Rule {

    /** As many as this times the usual are plain abuse. */
    static final int ABUSE = 10;
    /** So much more may come to a form than from one sender. */
    static final int FORM = 50;
    private static final int POINTS = 5;

    private final Counts senders;
    private final Counts forms;
    private final Counts attempts;

    Flood(Seals seals, InstantSource clock, Rate rate) {
        this.senders = new Counts(seals, clock, rate);
        this.forms = new Counts(seals, clock, rate.times(FORM));
        this.attempts = new Counts(seals, clock, rate.times(ABUSE));
    }

    @Override
    public Optional<Suspicion> look(Arrival arrival) {
        var form = arrival.stamp().form();
        boolean place = arrival.client() == null || senders.take("place", Places.prefix(arrival.client()));
        boolean email = senders.take("email", Plain.of(arrival.email()));
        boolean whole = forms.take("form", form);
        return place && email && whole
                ? Optional.empty()
                : Optional.of(Suspicion.ofManner("flood", POINTS, "very many came " + (!place
                        ? "from the same place"
                        : !email ? "with the same e-mail address" : "to this form")));
    }

    /** How long this place has to wait; zero where it may go on. Those whose browsers work are counted apart. */
    Duration abuse(Arrival arrival) {
        return arrival.client() == null
                ? Duration.ZERO
                : attempts.await(arrival.proof() == Proof.WORKED ? "worked" : "tried", Places.prefix(arrival.client()));
    }
}
