package org.deskbell.outbox;

import java.time.Instant;

/**
 * A submission as it lies before an operator.
 *
 * @param nextAttemptAt when the courier tries again, as long as it does
 * @param late whether it has been under way for so long that somebody should look
 * @param test whether an operator made it up to try the way to the help desk
 * @param person whose it is, as {@link Records#person} says it; null once the answers are erased
 * @param original what the visitor sent, where an operator has changed it; else null
 */
public record Case(Submission submission, Instant nextAttemptAt, boolean late, boolean test, String person,
        Amendment original) {

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

    /** What an operator may change; null once the answers are erased. */
    public Amendment current() {
        return isErased() ? null : Amendment.of(submission.parcel());
    }
}
