package org.deskbell.outbox;

import java.time.Duration;
import java.util.List;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The keys that start with {@code DESKBELL_OUTBOX_}. */
@ConfigMapping(prefix = "deskbell.outbox")
interface OutboxConfig {

    /** Waits between attempts; the first is before the first one, the last one repeats. */
    @WithDefault("0s,10s,30s,2m,5m,15m,30m,1h")
    List<Duration> schedule();

    /** How long a claim lasts; longer than any exchange with the help desk. */
    @WithDefault("90s")
    Duration lease();

    /** How many submissions are on the wire at once. */
    @WithDefault("16")
    int couriers();

    /** How many of a backlog are sent in a second, so that new submissions are not stuck behind it. */
    @WithDefault("20")
    int drain();

    /** What to do when the help desk's answer was lost. */
    @WithDefault("resend-marked")
    InDoubt inDoubt();

    /** The pause before the marked resend. */
    @WithDefault("10m")
    Duration quiet();

    /** When answers are erased, counted from the delivery or the closing. */
    @WithDefault("7d")
    Duration eraseAfter();

    /** When what is left of the row goes too. */
    @WithDefault("90d")
    Duration forgetAfter();

    /** Policies after a lost answer. */
    enum InDoubt {
        /** One more send, whose description says that it may already have been received. */
        RESEND_MARKED,
        /** Straight to a person. */
        HOLD
    }
}
