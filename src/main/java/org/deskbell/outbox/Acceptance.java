package org.deskbell.outbox;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** What the outbox says to a promise. */
public sealed interface Acceptance {

    /**
     * It is on disk.
     *
     * @param anew written now, not at an earlier time that the same was sent
     * @param outcome the same submission after its first attempt, or as it is when the visitor's patience ends; never fails
     */
    record Kept(Submission submission, boolean anew, CompletionStage<Submission> outcome) implements Acceptance {}

    /** One page has sent as many different messages as it may; a fresh stamp can send more. Nothing was written. */
    record StampUsedUp() implements Acceptance {}

    /** These files are not there any more, or went with another message. Nothing was written, and the other files wait on. */
    record AttachmentsGone(List<String> ids) implements Acceptance {}
}
