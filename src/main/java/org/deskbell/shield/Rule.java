package org.deskbell.shield;

import java.util.Optional;

/** One thing that people seldom do and robots often. */
interface Rule {

    Optional<Suspicion> look(Arrival arrival);
}
