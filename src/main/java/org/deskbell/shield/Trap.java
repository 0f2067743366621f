package org.deskbell.shield;

import java.util.Optional;

/** Something stands in the field that no person sees. That alone is enough for a look by a person, and never for more. */
final class Trap implements Rule {

    @Override
    public Optional<Suspicion> look(Arrival arrival) {
        return arrival.trap() == null || arrival.trap().isBlank()
                ? Optional.empty()
                : Optional.of(Suspicion.ofContent("trap", arrival.terms().hold(), "the field that nobody sees was filled in"));
    }
}
