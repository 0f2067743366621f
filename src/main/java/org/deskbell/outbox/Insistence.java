package org.deskbell.outbox;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.jboss.logging.Logger;

/** Writes what nobody but this process knows, again and again while the database does not answer. */
class Insistence {

    private static final Logger LOG = Logger.getLogger(Insistence.class);
    private static final Duration SHORTEST = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final CountDownLatch end = new CountDownLatch(1);

    /**
     * Returns after the commit.
     *
     * @param what it is, for the log
     * @param most how long it is worth trying
     * @throws OutboxUnavailable if the database did not take it in that time, or before the end
     */
    <T> T write(String what, Duration most, Supplier<T> statement) {
        long began = System.nanoTime();
        for (var wait = SHORTEST;; wait = wait.compareTo(LONGEST) < 0 ? wait.multipliedBy(2) : wait) {
            try {
                return statement.get();
            } catch (OutboxUnavailable e) {
                if (wait.equals(SHORTEST)) {
                    LOG.errorf("%s, and that cannot be written yet", what);
                }
                if (System.nanoTime() - began > most.toNanos() || isOver(wait)) {
                    LOG.errorf("%s, and that could not be written", what);
                    throw e;
                }
            }
        }
    }

    /** Whoever still insists gives up now. */
    void end() {
        end.countDown();
    }

    private boolean isOver(Duration wait) {
        try {
            return end.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
