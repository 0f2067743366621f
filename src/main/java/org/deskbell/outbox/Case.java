package org.deskbell.outbox;

import java.time.Instant;

/**
 * A submission as it lies before an operator.
 *
 * @param nextAttemptAt when the courier tries again, as long as it does
 * @param late whether it has been under way for so long that somebody should look
 */
public record Case(Submission submission, Instant nextAttemptAt, boolean late) {

    /** Whether it stays as it is until somebody decides. */
    public boolean needsAPerson() {
        return submission.status() == Status.STUCK || submission.status() == Status.HELD;
    }
}
