package org.deskbell.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

import org.deskbell.outbox.PostgresServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process is killed again and again while visitors send files. Whoever holds a receipt has a file behind the ticket's link, byte for
 * byte. A fault that such a loop has to find is planted, and it finds it.
 */
@Tag("jar")
class FilesUnderFireJourney {

    private static final int KILLS = 3;
    private static final int VISITORS = 3;
    private static final int LARGEST = 400_000;
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Pattern LINK = Pattern.compile("https?://[^/]+(/a/[A-Za-z0-9_-]+/[A-Za-z0-9_-]+)");

    @TempDir
    Path directory;

    private final PromiseLedger ledger = new PromiseLedger();
    private final AtomicInteger messages = new AtomicInteger();
    private final AtomicReference<Application> application = new AtomicReference<>();
    private final HttpClient browser = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    @Test
    void everyPromisedFileIsThereInAFile() throws Exception {
        assertThat(damaged(Map.of(), this::file)).isEmpty();
    }

    @Test
    void everyPromisedFileIsThereOnAServer() throws Exception {
        var server = PostgresServer.get();
        var url = server.newDatabase();
        assertThat(damaged(
                Map.of("DATABASE_URL", url, "DESKBELL_SHIELD_SECRET", "only-for-tests-0123456789-0123456789"),
                () -> server.connect(url))).isEmpty();
    }

    @Test
    void whoeverForgetsPiecesIsFoundOut() throws Exception {
        var forgetful = Fuse.fault("org.deskbell.outbox.Storeroom", "piece", "java.util.Optional.of(new byte[1])");
        assertThat(damaged(forgetful.settings(directory), this::file)).isNotEmpty();
    }

    private Connection file() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("data/deskbell.db"));
    }

    /** Of the messages for which somebody holds a receipt, those whose file is not what was sent. */
    private List<Integer> damaged(Map<String, String> more, Door door) throws Exception {
        var random = new Random(42);
        try (var desk = new MoodyDesk(ledger)) {
            var settings = new HashMap<>(desk.settings());
            settings.putAll(Luggage.forms(directory));
            settings.putAll(more);
            application.set(Application.start(directory, settings));
            var visitors = Executors.newFixedThreadPool(VISITORS);
            try {
                for (int i = 0; i < VISITORS; i++) {
                    visitors.execute(this::sendUntilStopped);
                }
                for (int i = 0; i < KILLS; i++) {
                    ledger.awaitPromises(1 + random.nextInt(10), PATIENCE);
                    application.get().kill();
                    application.set(Application.start(directory, settings));
                }
                ledger.awaitPromises(5, PATIENCE);
            } finally {
                visitors.shutdownNow();
                assertThat(visitors.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
            }
            return compare(door);
        } finally {
            if (application.get() != null) {
                application.get().close();
            }
        }
    }

    private void sendUntilStopped() {
        while (!Thread.currentThread().isInterrupted()) {
            send(messages.getAndIncrement());
        }
    }

    private void send(int message) {
        String stamp = null;
        for (int tries = 0; tries < 5; tries++) {
            var now = application.get();
            try {
                if (stamp == null) {
                    stamp = Application.stamp(now.get("/f/attached").body()).orElse(null);
                }
                var post = Luggage.posted(now, stamp, PromiseLedger.subject(message), content(message))
                        .timeout(Duration.ofSeconds(10))
                        .build();
                if (stamp != null && browser.send(post, BodyHandlers.discarding()).statusCode() == 303) {
                    ledger.promise(message);
                    return;
                }
            } catch (IOException noAnswer) {
                // nothing was promised; the page is still open
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static byte[] content(int message) {
        return Luggage.of(message, 1 + new Random(message).nextInt(LARGEST));
    }

    private List<Integer> compare(Door door) throws Exception {
        var links = new HashMap<Integer, String>();
        try (var connection = door.open();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select parcel from submission")) {
            while (rows.next()) {
                var link = LINK.matcher(rows.getString(1));
                assertThat(link.find()).isTrue();
                links.put(PromiseLedger.number(rows.getString(1)), link.group(1));
            }
        }
        var damaged = new ArrayList<Integer>();
        for (var message : ledger.promised()) {
            if (!links.containsKey(message) || !Arrays.equals(download(links.get(message)), content(message))) {
                damaged.add(message);
            }
        }
        return damaged;
    }

    private byte[] download(String link) throws InterruptedException {
        try {
            return browser
                    .send(HttpRequest.newBuilder(application.get().at(link + "/file")).build(), BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException brokeOff) {
            return new byte[0];
        }
    }

    /** A way into the database. */
    private interface Door {
        Connection open() throws SQLException;
    }
}
