package org.deskbell.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten minutes of visitors and a help desk with moods, on one SQLite file: memory, threads, open files and the log of the database
 * stay what they were, and every receipt is kept. {@code -Ddeskbell.soak=2m} is a shorter look.
 */
@Tag("soak")
class SoakJourney {

    private static final int PER_SECOND = 20;
    private static final int SAMPLES = 120;
    private static final Duration LENGTH = Duration.parse("PT" + System.getProperty("deskbell.soak", "10m"));
    private static final Pattern HEAP = Pattern.compile("(?m)^jvm_memory_used_bytes\\{area=\"heap\".* ([0-9.E]+)$");
    private static final Pattern THREADS = Pattern.compile("(?m)^jvm_threads_live_threads(?:\\{.*\\})? ([0-9.E]+)$");

    @TempDir
    Path directory;

    private final PromiseLedger ledger = new PromiseLedger();
    private final Samples heap = new Samples("MB of heap after a collection", 1);
    private final Samples threads = new Samples("threads", 5);
    private final Samples files = new Samples("open files", 10);
    private final Samples log = new Samples("MB of write-ahead log", 1);

    @Test
    void nothingGrows() throws Exception {
        try (var desk = new MoodyDesk(ledger); var application = Application.start(directory, desk.settings())) {
            try (var crowd = Crowd.comes(ledger, PER_SECOND, List.of(() -> application))) {
                long began = System.nanoTime();
                for (int i = 1; i <= SAMPLES; i++) {
                    var next = LENGTH.multipliedBy(i).dividedBy(SAMPLES).minusNanos(System.nanoTime() - began);
                    Thread.sleep(Math.max(0, next.toMillis())); // a soak is nothing but time
                    look(application);
                }
                crowd.ebb();
                System.out.println(LENGTH.toSeconds() + " s: " + crowd);
            }
            List.of(heap, threads, files, log).forEach(System.out::println);
            desk.cheerUp();
            try (var connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("data/deskbell.db"))) {
                ledger.drained(connection, Duration.ofMinutes(6)).show();
            }
            assertThat(List.of(heap, threads, files, log)).allMatch(Samples::areFlat);
        }
    }

    private void look(Application application) throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var collection = new ProcessBuilder(jcmd, Long.toString(application.pid()), "GC.run")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(collection.waitFor()).isZero();
        var metrics = application.metrics();
        heap.add(sum(HEAP, metrics) / 1e6);
        threads.add(sum(THREADS, metrics));
        try (var open = Files.list(Path.of("/proc", Long.toString(application.pid()), "fd"))) {
            files.add(open.count());
        }
        log.add(Files.size(directory.resolve("data/deskbell.db-wal")) / 1e6);
    }

    private static double sum(Pattern number, String metrics) {
        var lines = number.matcher(metrics).results().map(line -> Double.valueOf(line.group(1))).toList();
        assertThat(lines).isNotEmpty();
        return lines.stream().mapToDouble(Double::doubleValue).sum();
    }
}
