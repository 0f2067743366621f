package org.deskbell.outbox;

import java.time.Instant;

/** An operator's word that nothing be sent until somebody takes it back; no outcome, restart or other replica ends it. */
public record Pause(Instant since, String who, String why) {}
