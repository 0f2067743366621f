package org.deskbell.intake;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.deskbell.outbox.LightThreads;
import org.jboss.logging.Logger;

import io.smallrye.mutiny.infrastructure.Infrastructure;

/**
 * Where drafts wait to be written down. It is short: who finds it full is better sent back at once, with every answer, than kept
 * waiting for a disk that has no time.
 */
@Singleton
class Queue {

    private static final Logger LOG = Logger.getLogger(Queue.class);

    private static final long BETWEEN_COMPLAINTS = TimeUnit.MINUTES.toNanos(1);

    private final int length;
    private final Semaphore places;
    private final Executor clerks;
    private final AtomicLong complained = new AtomicLong(System.nanoTime() - BETWEEN_COMPLAINTS);

    @Inject
    Queue(IntakeConfig config) {
        this(config.queue(),
                LightThreads.executor("clerk").<Executor>map(threads -> threads).orElseGet(Infrastructure::getDefaultExecutor));
    }

    Queue(int length, Executor clerks) {
        this.length = length;
        this.places = new Semaphore(length);
        this.clerks = clerks;
    }

    /** Whatever its turn brings; nothing where there is no place. */
    <T> Optional<CompletionStage<T>> join(Supplier<T> turn) {
        if (!places.tryAcquire()) {
            complain();
            return Optional.empty();
        }
        try {
            return Optional.of(CompletableFuture.supplyAsync(turn, clerks).whenComplete((done, failed) -> leave()));
        } catch (RejectedExecutionException stopping) {
            leave();
            return Optional.empty();
        }
    }

    int waiting() {
        return length - places.availablePermits();
    }

    private void leave() {
        places.release();
    }

    /** In a rush this happens a thousand times in a second. */
    private void complain() {
        long now = System.nanoTime();
        long last = complained.get();
        if (now - last >= BETWEEN_COMPLAINTS && complained.compareAndSet(last, now)) {
            LOG.warnf("%d drafts wait to be written down; who sends now is asked to send once more", length);
        }
    }
}
