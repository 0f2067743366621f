package org.deskbell.shield;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an operator may say about the stamps. */
@ConfigMapping(prefix = "deskbell")
interface ShieldConfig {

    Shield shield();

    /** Where the local database lives; absent when the database is a server. Set by the reader of {@code DATABASE_URL}. */
    Optional<Path> dataDirectory();

    default Optional<String> secret() {
        return shield().secret().filter(text -> !text.isBlank());
    }

    /** The keys that start with {@code DESKBELL_SHIELD_}. */
    interface Shield {

        /** {@code DESKBELL_SHIELD_SECRET}: key of the stamps, at least 32 characters, the same on every replica. */
        Optional<String> secret();

        /** {@code DESKBELL_SHIELD_STAMP_AGE}: the oldest page that is welcome. */
        @WithDefault("12h")
        Duration stampAge();
    }
}
