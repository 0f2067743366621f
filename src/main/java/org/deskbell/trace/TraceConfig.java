package org.deskbell.trace;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The keys that start with {@code DESKBELL_TRACES_}. */
@ConfigMapping(prefix = "deskbell.traces")
interface TraceConfig {

    /** {@code DESKBELL_TRACES_URL}: where traces go, as OTLP over HTTP; nowhere if absent. */
    Optional<String> url();

    /** {@code DESKBELL_TRACES_HEADERS}: what the receiver wants to see with them, {@code name=value} with commas between. A secret. */
    Optional<String> headers();

    /** {@code DESKBELL_TRACES_SHARE}: how many of the ways are told, from 0 to 1; a way is told whole or not at all. */
    @WithDefault("1")
    double share();
}
