package org.deskbell.outbox;

import java.time.Instant;

/**
 * Why a submission is held, and how long it may be.
 *
 * @param reason for operators; holds no word of a visitor
 * @param lookBy when somebody should have looked at it
 * @param goesByItself whether it is sent then although nobody did; else operators are alarmed
 */
public record Hold(String reason, Instant lookBy, boolean goesByItself) {}
