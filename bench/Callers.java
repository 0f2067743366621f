import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** So many at once, each on a connection of its own, until all turns are taken; and how long that took. */
final class Callers {

    private final long[] took;
    final double seconds;

    private Callers(long[] took, double seconds) {
        this.took = took;
        this.seconds = seconds;
    }

    interface Turn {
        void on(Line line, int i) throws IOException;
    }

    static Callers call(int callers, int port, int turns, Turn turn) throws Exception {
        var took = new long[turns];
        var next = new AtomicInteger();
        double seconds = seconds(callers, () -> {
            try (var line = new Line(port)) {
                for (int i = next.getAndIncrement(); i < turns; i = next.getAndIncrement()) {
                    long began = System.nanoTime();
                    turn.on(line, i);
                    took[i] = System.nanoTime() - began;
                }
            }
            return null;
        });
        Arrays.sort(took);
        return new Callers(took, seconds);
    }

    /** How long they need who all do this. */
    static double seconds(int callers, Callable<Void> work) throws Exception {
        var threads = Executors.newFixedThreadPool(callers);
        long began = System.nanoTime();
        for (var done : threads.invokeAll(Collections.nCopies(callers, work))) {
            done.get();
        }
        threads.shutdown();
        return (System.nanoTime() - began) / 1e9;
    }

    /** Milliseconds. */
    double percentile(int percent) {
        return took[took.length * percent / 100] / 1e6;
    }
}
