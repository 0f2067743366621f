package org.deskbell.intake;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The keys that start with {@code DESKBELL_INTAKE_}. */
@ConfigMapping(prefix = "deskbell.intake")
interface IntakeConfig {

    /** {@code DESKBELL_INTAKE_PATIENCE}: how long a visitor waits for the ticket id before getting the reference. */
    @WithDefault("6s")
    Duration patience();

    /**
     * {@code DESKBELL_INTAKE_QUEUE}: drafts that wait at the same time to be written down; who sends one more is asked to send again
     * later. Each takes one of the 200 threads, the other pages need some, and SQLite commits hundreds at once.
     */
    @WithDefault("100")
    int queue();
}
