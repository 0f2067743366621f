package org.deskbell.shield;

import java.util.Optional;

/** An address, or a domain, that the form's own file says only robots use: held, since somebody may have borrowed it. */
final class BadSenders implements Rule {

    @Override
    public Optional<Suspicion> look(Arrival arrival) {
        if (arrival.terms().senders().isEmpty()) {
            return Optional.empty();
        }
        var email = Plain.of(arrival.email());
        return arrival.terms()
                .senders()
                .stream()
                .map(Plain::of)
                .filter(sender -> sender.startsWith("@") ? email.endsWith(sender) : email.equals(sender))
                .findFirst()
                .map(sender -> Suspicion.ofContent("senders", arrival.terms().hold(), "the form's own list has this sender"));
    }
}
