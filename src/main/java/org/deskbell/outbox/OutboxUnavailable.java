package org.deskbell.outbox;

/** Nothing could be written or read just now; whoever wanted to has promised nothing. */
public class OutboxUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    OutboxUnavailable(Throwable cause) {
        super("the database does not answer: " + cause.getMessage(), cause);
    }
}
