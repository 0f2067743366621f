package org.deskbell.shield;

import java.util.Optional;

/** Neither {@code Origin} nor {@code Sec-Fetch-Site} came with it; every browser of the last years sends them with a form. */
final class Silence implements Rule {

    private static final int POINTS = 2;

    @Override
    public Optional<Suspicion> look(Arrival arrival) {
        return arrival.silent()
                ? Optional.of(Suspicion.ofManner("silence", POINTS, "no browser said which page sent it"))
                : Optional.empty();
    }
}
