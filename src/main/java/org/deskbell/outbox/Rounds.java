package org.deskbell.outbox;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;

/** What is done again and again, one round after the other on a thread of its own. Whatever goes wrong in one, the next one comes. */
class Rounds {

    private static final Logger LOG = Logger.getLogger(Rounds.class);
    private static final Duration OFTEN = Duration.ofMinutes(1);

    private final Duration pause;
    private final String failure;
    private final Runnable round;
    final ScheduledExecutorService thread;
    private final AtomicBoolean wanted = new AtomicBoolean();

    /**
     * @param pause between the end of one round and the next one
     * @param failure what an operator reads where one could not be made, such as "Could not look around"
     */
    Rounds(String thread, Duration pause, String failure, Runnable round) {
        this.pause = pause;
        this.failure = failure;
        this.round = round;
        this.thread = Executors.newSingleThreadScheduledExecutor(Courier.named(thread));
    }

    /** @param first until the first one */
    void begin(Duration first) {
        thread.scheduleWithFixedDelay(this::run, first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** One more, without waiting for the pause to be over. */
    void soon() {
        if (wanted.compareAndSet(false, true)) {
            try {
                thread.execute(this::run);
            } catch (RejectedExecutionException e) {
                LOG.debug("The next start makes up for it", e);
            }
        }
    }

    /** One now, on the thread of whoever calls. Never throws. */
    void run() {
        wanted.set(false);
        try {
            round.run();
        } catch (OutboxUnavailable e) {
            // where it happens often, the watch has said it already
            LOG.logf(pause.compareTo(OFTEN) > 0 ? Level.ERROR : Level.DEBUG, e, "%s; the next round tries again", failure);
        } catch (Throwable e) { // whatever it is: a round that throws would be the last
            LOG.errorf(e, "%s; the next round tries again", failure);
        }
    }

    boolean isOver() {
        return thread.isShutdown();
    }

    /** No more; one that is under way goes on. */
    void end() {
        thread.shutdown();
    }

    /** No more, and waits for one that is under way. */
    void end(Duration most) throws InterruptedException {
        end();
        thread.awaitTermination(most.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** No more, and interrupts one that is under way. */
    void cut() {
        thread.shutdownNow();
    }
}
