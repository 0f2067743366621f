package org.deskbell.outbox;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;

/** Where visitors wait a few seconds for the first outcome of what they sent. Forgetting somebody here loses nothing. */
@Singleton
class Vestibule {

    private final Map<Reference, Set<CompletableFuture<Submission>>> waiting = new ConcurrentHashMap<>();
    /** Not {@code completeOnTimeout}, whose clock wakes a thread for each who comes and for each who goes. */
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, Courier.named("vestibule"));

    Vestibule() {
        clock.setRemoveOnCancelPolicy(true);
    }

    /** Completes with the submission after its first outcome, or as given when patience ends. */
    CompletionStage<Submission> wait(Submission submission, Duration patience) {
        var outcome = new CompletableFuture<Submission>();
        waiting.compute(submission.reference(), (reference, others) -> {
            var all = others == null ? ConcurrentHashMap.<CompletableFuture<Submission>>newKeySet() : others;
            all.add(outcome);
            return all;
        });
        var end = clock.schedule(() -> outcome.complete(submission), patience.toMillis(), TimeUnit.MILLISECONDS);
        return outcome.whenComplete((settled, never) -> {
            end.cancel(false);
            leave(submission.reference(), outcome);
        });
    }

    /** Tells all who wait for this submission what became of it. */
    void call(Submission settled) {
        var all = waiting.get(settled.reference());
        if (all != null) {
            all.forEach(outcome -> outcome.complete(settled));
        }
    }

    private void leave(Reference reference, CompletableFuture<Submission> outcome) {
        waiting.computeIfPresent(reference, (same, others) -> {
            others.remove(outcome);
            return others.isEmpty() ? null : others;
        });
    }

    int size() {
        return waiting.size();
    }
}
