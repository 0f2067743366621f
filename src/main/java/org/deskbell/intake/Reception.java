package org.deskbell.intake;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

import org.deskbell.form.Draft;
import org.deskbell.form.Flaw;
import org.deskbell.outbox.Submission;
import org.deskbell.shield.QuickCheck.Puzzle;
import org.deskbell.shield.Stamp;

/** How the intake answers a draft: with a promise, or with the form and every answer in it. */
sealed interface Reception {

    /** It is on disk. The outcome comes when the courier knows more, or patience ends. */
    record Kept(CompletionStage<Submission> outcome) implements Reception {}

    /**
     * Something is missing or wrong.
     *
     * @param draft as it came, but for files that are not there any more
     */
    record Flawed(Draft draft, List<Flaw> flaws, Stamp stamp) implements Reception {}

    /** Nothing is wrong with it, but with the page that it comes from. */
    record OnceMore(Cause cause, Stamp stamp) implements Reception {

        /** Why; each has its own words. */
        enum Cause {
            TOO_OLD,
            FOREIGN,
            NOT_OURS,
            SENT_ENOUGH
        }
    }

    /**
     * It may be a robot's.
     *
     * @param pause null for a quick check; else far too many came from there, and how long it lasts
     */
    record Unsure(Puzzle puzzle, Duration pause, Stamp stamp) implements Reception {}

    /** Too many are being written down just now. */
    record Busy(Stamp stamp) implements Reception {}

    /** It could not be written down, so nothing is promised. */
    record NotKept(Stamp stamp) implements Reception {}
}
