package org.deskbell.intake;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an operator may say about the public pages. */
@ConfigMapping(prefix = "deskbell")
interface IntakeConfig {

    /** {@code DESKBELL_PUBLIC_URL}: the address that visitors use; from the request where it is not set. */
    Optional<URI> publicUrl();

    Patience intake();

    /** The keys that start with {@code DESKBELL_INTAKE_}. */
    interface Patience {

        /** {@code DESKBELL_INTAKE_PATIENCE}: how long a visitor waits for the ticket id before getting the reference. */
        @WithDefault("6s")
        Duration patience();
    }
}
