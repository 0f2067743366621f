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

    /** Whether the answers are gone; then the following are null. */
    public boolean isErased() {
        return submission.parcel() == null;
    }

    public String subject() {
        return isErased() ? null : submission.parcel().subject();
    }

    public String name() {
        return isErased() ? null : submission.parcel().name();
    }

    public String email() {
        return isErased() ? null : submission.parcel().email();
    }

    public String phone() {
        return isErased() ? null : submission.parcel().phone();
    }

    /** The whole message as it is sent. */
    public String message() {
        return isErased() ? null : submission.parcel().description();
    }
}
