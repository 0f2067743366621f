package org.deskbell.intake;

import java.time.Duration;

import org.hibernate.validator.constraints.time.DurationMin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The keys that start with {@code DESKBELL_INTAKE_}. */
@ConfigMapping(prefix = "deskbell.intake")
interface IntakeConfig {

    /** {@code DESKBELL_INTAKE_PATIENCE}: how long a visitor waits for the ticket id before getting the reference. */
    @WithDefault("6s")
    @DurationMin
    Duration patience();
}
