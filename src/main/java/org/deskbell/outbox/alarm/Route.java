package org.deskbell.outbox.alarm;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;

/** One messenger's way: one alarm after the other, each tried a few times, on a thread that goes when there is nothing to do. */
class Route {

    private static final Logger LOG = Logger.getLogger(Route.class);
    private static final int LONGEST_COMPLAINT = 200;

    private final Messenger messenger;
    private final List<Duration> waits;
    private final CountDownLatch ending = new CountDownLatch(1);
    private final ThreadPoolExecutor thread;

    /** @param waits between one try and the next; after the last try it is given up */
    Route(Messenger messenger, List<Duration> waits) {
        this.messenger = messenger;
        this.waits = waits;
        this.thread = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            var worker = new Thread(work, "alarm-" + messenger.name());
            worker.setDaemon(true);
            return worker;
        });
        thread.allowCoreThreadTimeOut(true);
    }

    /** @return ends when the alarm has arrived or was given up; fails where the process ends before that */
    CompletableFuture<Void> take(Alarm alarm) {
        try {
            return CompletableFuture.runAsync(() -> carry(alarm), thread);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Finishes the try that is on the wire, and begins no other. */
    void end(Duration most) throws InterruptedException {
        ending.countDown();
        thread.shutdown();
        thread.awaitTermination(most.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void carry(Alarm alarm) {
        for (int tries = 0;; tries++) {
            if (ending.getCount() == 0) {
                throw new IllegalStateException("the process ends before it is told");
            }
            try {
                messenger.carry(alarm);
                return;
            } catch (Exception e) {
                if (tries == waits.size()) {
                    LOG.warnf("The alarm %s did not get out by %s: %s", alarm.kind().key(), messenger.name(), complaint(e));
                    return;
                }
            }
            pause(waits.get(tries));
        }
    }

    private void pause(Duration wait) {
        try {
            ending.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before it is told", e);
        }
    }

    /** In one line, and without the addresses that mail servers like to repeat. */
    private static String complaint(Throwable thrown) {
        var text = Optional.ofNullable(thrown.getMessage()).orElse("").replaceAll("\\S+@\\S+", "…").replaceAll("\\s+", " ");
        var complaint = thrown.getClass().getSimpleName() + (text.isEmpty() ? "" : ": " + text);
        return complaint.length() <= LONGEST_COMPLAINT ? complaint : complaint.substring(0, LONGEST_COMPLAINT);
    }
}
