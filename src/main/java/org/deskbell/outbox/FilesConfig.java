package org.deskbell.outbox;

import java.time.Duration;
import java.util.Optional;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** The keys that start with {@code DESKBELL_FILES_}. */
@ConfigMapping(prefix = "deskbell.files")
public interface FilesConfig {

    /** As much as all files together may take. */
    @WithDefault("2G")
    MemorySize store();

    /** As much as one message may carry. */
    @WithDefault("25M")
    MemorySize message();

    /** As much as may come from one place in a while; what was removed again counts too. */
    @WithDefault("100M/1h")
    @WithConverter(Quota.Reader.class)
    Quota sender();

    /** {@code DESKBELL_FILES_WAIT}: how long a file waits to be sent, counted from when it was last on a page. */
    @WithName("wait")
    @WithDefault("6h")
    Duration unsent();

    /** How long it is kept once its submission is delivered or closed. */
    @WithDefault("30d")
    Duration keep();

    /** Whether links lead into the console, so that only its users open files. */
    @WithDefault("false")
    boolean logIn();

    /** {@code host:port} of a clamd; without it nobody scans. */
    Optional<String> clamd();
}
