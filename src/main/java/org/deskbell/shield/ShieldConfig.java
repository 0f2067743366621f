package org.deskbell.shield;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

/** The keys that start with {@code DESKBELL_SHIELD_}. */
@ConfigMapping(prefix = "deskbell.shield")
interface ShieldConfig {

    /** {@code DESKBELL_SHIELD_SECRET}: key of the stamps, at least 32 characters, the same on every replica. */
    Optional<String> secret();

    /** {@code DESKBELL_SHIELD_STAMP_AGE}: the oldest page that is welcome. */
    @WithDefault("12h")
    Duration stampAge();

    /** {@code DESKBELL_SHIELD_HASTE}: the youngest page that is welcome; {@code 0s} for any. */
    @WithDefault("2s")
    Duration haste();

    /**
     * {@code DESKBELL_SHIELD_FLOOD}: submissions from one sender before a quick check is asked for; {@code off} where nothing is
     * counted.
     */
    @WithDefault("20/1h")
    @WithConverter(Rate.Reader.class)
    Rate flood();

    /** Where a key that we make is kept: beside the local database. Absent where the database is a server. */
    Optional<Path> directory();
}
