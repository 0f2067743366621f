package org.deskbell.console;

import jakarta.inject.Inject;

import org.deskbell.site.TestClock;
import org.junit.jupiter.api.BeforeEach;

/** What tests of the console begin with: nothing was ever sent, and nobody has to wait for having guessed a password. */
abstract class EmptyPile {

    @Inject
    Pile pile;

    @Inject
    TestClock clock;

    @BeforeEach
    void clear() {
        pile.clear();
        clock.advance(Throttle.PAUSE);
    }
}
