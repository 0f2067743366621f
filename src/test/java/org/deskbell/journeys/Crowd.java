package org.deskbell.journeys;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Visitors who come at a steady rate. Each opens the form, fills it in and sends it; one who gets no receipt sends the same page
 * again, to whichever replica is next, and in the end goes away without a promise.
 */
final class Crowd implements AutoCloseable {

    private static final int MOST_TRIES = 4;
    private static final int MOST_AT_ONCE = 100;
    private static final Duration VISITORS_PATIENCE = Duration.ofSeconds(6);

    private final PromiseLedger ledger;
    private final List<Supplier<Application>> replicas;
    private final HttpClient browser = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final AtomicInteger visitors = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger unlucky = new AtomicInteger();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final ThreadPoolExecutor places = new ThreadPoolExecutor(0, MOST_AT_ONCE, 10, TimeUnit.SECONDS,
            new SynchronousQueue<>(), new ThreadPoolExecutor.DiscardPolicy());

    private volatile boolean gullible;

    private Crowd(PromiseLedger ledger, List<Supplier<Application>> replicas) {
        this.ledger = ledger;
        this.replicas = replicas;
    }

    /** @param replicas each as it runs just now: after a restart it is another process */
    static Crowd comes(PromiseLedger ledger, int perSecond, List<Supplier<Application>> replicas) {
        var crowd = new Crowd(ledger, replicas);
        crowd.clock.scheduleAtFixedRate(() -> crowd.places.execute(crowd::visit), 0, 1_000_000 / perSecond,
                TimeUnit.MICROSECONDS);
        return crowd;
    }

    /** From now on each takes the sending for the receipt, as if we promised before anything is written. */
    void believeAnything() {
        gullible = true;
    }

    /** Nobody else comes; whoever is there finishes. */
    void ebb() throws InterruptedException {
        clock.shutdownNow();
        clock.awaitTermination(10, TimeUnit.SECONDS);
        places.shutdown();
        if (!places.awaitTermination(2, TimeUnit.MINUTES)) {
            throw new AssertionError("visitors who never leave");
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        places.shutdownNow();
    }

    @Override
    public String toString() {
        return "%d visitors, %d requests, %d went away without a receipt".formatted(visitors.get(), requests.get(),
                unlucky.get());
    }

    private void visit() {
        int message = visitors.getAndIncrement();
        String stamp = null;
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            var replica = replicas.get(requests.getAndIncrement() % replicas.size()).get();
            try {
                if (stamp == null) {
                    var page = browser.send(patient(HttpRequest.newBuilder(replica.at("/f/contact"))), BodyHandlers.ofString());
                    stamp = Application.stamp(page.body()).orElse(null);
                }
                if (stamp != null) {
                    if (gullible) {
                        ledger.promise(message);
                    }
                    var post = patient(replica.filledIn(stamp, PromiseLedger.subject(message)));
                    if (browser.send(post, BodyHandlers.discarding()).statusCode() == 303) {
                        ledger.promise(message);
                        return;
                    }
                }
            } catch (IOException noAnswer) {
                // nothing was promised; the page is still open
            } catch (InterruptedException over) {
                return;
            }
        }
        unlucky.incrementAndGet();
    }

    private static HttpRequest patient(HttpRequest.Builder request) {
        return request.timeout(VISITORS_PATIENCE).build();
    }
}
