package org.deskbell.helpdesk;

import java.time.Duration;

/**
 * What became of one attempt to create a ticket. {@code reason} is for operators: short, without any text that the help desk or a
 * visitor wrote, except in {@link Refused}, whose words only an operator may see.
 */
public sealed interface Outcome {

    /** The ticket exists. {@code ticketId} is exactly what the desk gave: {@code 00700} is not 700. */
    record Created(String ticketId) implements Outcome {}

    /** The desk read the ticket and will not take it; sending the same again is useless. {@code words} are the desk's own. */
    record Refused(String reason, String words) implements Outcome {}

    /** No ticket was made, and later may be better. {@code retryAfter} is the desk's wish, or null. */
    record Unavailable(String reason, Duration retryAfter) implements Outcome {}

    /** There may be a ticket or not. {@code resendable} is false where the desk said "success" without a number. */
    record Unknown(String reason, boolean resendable) implements Outcome {}

    /** No ticket was made, and none will be until somebody mends the settings. */
    record Misconfigured(String reason) implements Outcome {}
}
