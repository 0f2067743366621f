package org.deskbell.helpdesk;

import java.time.Duration;

/**
 * What became of one attempt to create a ticket. {@code reason} is for operators: short, without any text that the help desk or a
 * visitor wrote. {@code words} are the desk's own, or null; only an operator may see them, and {@code toString} never prints them.
 */
public sealed interface Outcome {

    /** The ticket exists. {@code ticketId} is exactly what the desk gave: {@code 00700} is not 700. */
    record Created(String ticketId) implements Outcome {}

    /** The desk read the ticket and will not take it; sending the same again is useless. */
    record Refused(String reason, String words) implements Outcome {
        @Override
        public String toString() {
            return "Refused[reason=" + reason + "]";
        }
    }

    /** No ticket was made, and later may be better. {@code retryAfter} is the desk's wish, at most an hour, or null. */
    record Unavailable(String reason, Duration retryAfter, Cause cause, String words) implements Outcome {

        /** Why it is worth another attempt: each cause has its own patience. */
        public enum Cause {
            /** No connection: nothing has left this machine. */
            UNREACHABLE,
            /** Nothing has left, because the certificate is not one to trust: somebody must look. */
            UNTRUSTED,
            /** The desk itself asks to come back later. */
            BUSY,
            /** Something in front of the desk turned the request away; it may dislike this one text, or all of them. */
            FORBIDDEN,
            /** The desk said "error" and nothing that tells whose fault it is; {@code words} may. */
            UNEXPLAINED
        }

        public Unavailable(String reason, Duration retryAfter) {
            this(reason, retryAfter, Cause.BUSY, null);
        }

        @Override
        public String toString() {
            return "Unavailable[reason=" + reason + ", retryAfter=" + retryAfter + ", cause=" + cause + "]";
        }
    }

    /** There may be a ticket or not. {@code resendable} is false where the desk said "success" without a usable number. */
    record Unknown(String reason, boolean resendable) implements Outcome {}

    /** No ticket was made, and none will be until somebody mends the settings. */
    record Misconfigured(String reason) implements Outcome {}
}
