package org.deskbell.outbox;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;

/** Where visitors wait a few seconds for the first outcome of what they sent. Forgetting somebody here loses nothing. */
@Singleton
class Vestibule {

    private final Map<Reference, CompletableFuture<Submission>> waiting = new ConcurrentHashMap<>();

    /** Completes with the submission after its first outcome, or as given when patience ends. */
    CompletionStage<Submission> wait(Submission submission, Duration patience) {
        var outcome = waiting.computeIfAbsent(submission.reference(), reference -> new CompletableFuture<>());
        // whoever else waits for the same one came a moment later, and its own patience ends as well
        return outcome.copy()
                .completeOnTimeout(submission, patience.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((settled, never) -> waiting.remove(submission.reference(), outcome));
    }

    /** Tells all who wait for this submission what became of it. */
    void call(Submission settled) {
        var outcome = waiting.get(settled.reference());
        if (outcome != null) {
            outcome.complete(settled);
        }
    }

    int size() {
        return waiting.size();
    }
}
