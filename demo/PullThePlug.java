import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** 500 visitors, a help desk that misbehaves, ten pulled plugs, and a ledger of what was promised against what arrived. */
public class PullThePlug {

    static final int MESSAGES = 500;
    static final int KILLS = 10;
    static final int VISITORS = 4;
    static final Pattern LISTENING = Pattern.compile("Listening on: http://[^:]+:([0-9]+)");
    static final Pattern STAMP = Pattern.compile("name=\"_stamp\" value=\"([^\"]+)\"");
    static final Pattern MESSAGE = Pattern.compile("demo-([0-9]+)-");

    final Random random = new Random(42);
    final Map<Integer, List<Boolean>> tickets = new ConcurrentHashMap<>(); // message -> for each ticket: was it marked?
    final Set<Integer> promised = ConcurrentHashMap.newKeySet();
    final AtomicInteger next = new AtomicInteger();
    final AtomicInteger number = new AtomicInteger(700);
    volatile boolean misbehaving = true;
    volatile Process process;
    volatile int port;

    public static void main(String[] arguments) throws Exception {
        System.exit(new PullThePlug().run(List.of(arguments).contains("--acknowledge-before-commit")) ? 0 : 1);
    }

    boolean run(boolean early) throws Exception {
        var directory = Files.createTempDirectory("pull-the-plug");
        var desk = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        desk.createContext("/", this::answer);
        desk.setExecutor(Executors.newCachedThreadPool());
        desk.start();
        var url = "http://127.0.0.1:" + desk.getAddress().getPort();
        start(directory, url);

        var visitors = Executors.newFixedThreadPool(VISITORS);
        var done = new CountDownLatch(VISITORS);
        for (int i = 0; i < VISITORS; i++) {
            visitors.execute(() -> {
                for (int message = next.getAndIncrement(); message < MESSAGES; message = next.getAndIncrement()) {
                    send(message, early);
                }
                done.countDown();
            });
        }
        for (int kill = 1; kill <= KILLS; kill++) {
            while (promised.size() < MESSAGES * kill / (KILLS + 1) && done.getCount() > 0) {
                done.await(5 + random.nextInt(10), TimeUnit.MILLISECONDS);
            }
            process.destroyForcibly().waitFor();
            System.out.println("pulled the plug for the " + kill + ". time, " + promised.size() + " promised so far");
            start(directory, url);
        }
        done.await();
        visitors.shutdown();
        misbehaving = false;

        boolean drained = drain(directory);
        process.destroy();
        process.waitFor();
        desk.stop(0);
        return report(directory, drained);
    }

    /** Answers as help desks do: mostly well, sometimes later, sometimes with a ticket that nobody hears of. */
    void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        int dice = misbehaving ? roll() : 99;
        if (dice < 15) {
            reply(exchange, 503, "<h1>Come back later</h1>");
        } else if (dice < 18) {
            exchange.close(); // nothing made, nothing said
        } else {
            file(body);
            if (dice < 21) {
                exchange.close(); // made, and the answer is lost
            } else {
                reply(exchange, 200, "{\"status\":\"success\",\"ticket_id\":\"%05d\"}".formatted(number.getAndIncrement()));
            }
        }
    }

    synchronized int roll() {
        return random.nextInt(100);
    }

    void file(String body) {
        var found = MESSAGE.matcher(body);
        if (!found.find()) {
            throw new IllegalStateException("a ticket that nobody sent");
        }
        tickets.computeIfAbsent(Integer.valueOf(found.group(1)), message -> new ArrayList<>())
                .add(body.contains("may already have been received"));
    }

    static void reply(HttpExchange exchange, int status, String text) throws IOException {
        exchange.sendResponseHeaders(status, text.getBytes(UTF_8).length);
        exchange.getResponseBody().write(text.getBytes(UTF_8));
        exchange.close();
    }

    /** One visitor's message: from the page to the receipt, pressing send again as often as it takes, with the same stamp. */
    void send(int message, boolean early) {
        var browser = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        String stamp = null;
        while (!promised.contains(message)) {
            try {
                var form = URI.create("http://127.0.0.1:" + port + "/f/contact");
                if (stamp == null) {
                    var page = STAMP.matcher(browser.send(request(form).build(), BodyHandlers.ofString()).body());
                    stamp = page.find() ? page.group(1) : null;
                    continue;
                }
                var body = encode(Map.of("_stamp", stamp, "name", "Amara", "email", "amara@example.com", "bike", "city-2",
                        "subject", "demo-" + message + "-", "message", "It stops at 60 %", "effect", "major"));
                var post = request(form).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body));
                if (early) {
                    browser.sendAsync(post.build(), BodyHandlers.discarding());
                    promised.add(message);
                } else if (browser.send(post.build(), BodyHandlers.discarding()).statusCode() == 303) {
                    promised.add(message);
                }
            } catch (IOException plugPulled) {
                // the visitor keeps the page and presses send again
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10));
    }

    static String encode(Map<String, String> answers) {
        var text = new StringBuilder();
        answers.forEach((name, value) -> text.append('&').append(name).append('=').append(URLEncoder.encode(value, UTF_8)));
        return text.substring(1);
    }

    void start(Path directory, String desk) throws Exception {
        var java = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
                Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath().toString()).directory(directory.toFile());
        java.environment().putAll(Map.of("PORT", "0", "QUARKUS_MANAGEMENT_PORT", "0", "DESKBELL_HELP_DESK_URL", desk,
                "DESKBELL_HELP_DESK_ACCOUNT_EMAIL", "desk@kestrel.example", "DESKBELL_HELP_DESK_TOKEN", "not-a-real-token",
                "DESKBELL_HELP_DESK_CONNECT_TIMEOUT", "1s", "DESKBELL_HELP_DESK_ANSWER_TIMEOUT", "1s"));
        java.environment().putAll(Map.of("DESKBELL_SHIELD_FLOOD", "off", "DESKBELL_SHIELD_HASTE", "0s"));
        java.environment().putAll(Map.of("DESKBELL_OUTBOX_LEASE", "33s", "DESKBELL_OUTBOX_QUIET", "1s",
                "DESKBELL_OUTBOX_SCHEDULE", "0s,1s,2s", "DESKBELL_OUTBOX_DRAIN", "200"));
        var started = java.redirectErrorStream(true).start();
        process = started;
        var listens = new CountDownLatch(1);
        var reader = new Thread(() -> {
            try (var lines = started.inputReader()) {
                lines.lines().forEach(line -> {
                    var listening = LISTENING.matcher(line);
                    if (listening.find()) {
                        port = Integer.parseInt(listening.group(1));
                        listens.countDown();
                    }
                });
            } catch (IOException | UncheckedIOException ended) {
                // killed
            }
        });
        reader.setDaemon(true);
        reader.start();
        if (!listens.await(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the application does not start");
        }
    }

    /** Waits until nothing is under way any more; leases of the dead have to run out first. */
    boolean drain(Path directory) throws Exception {
        long patience = System.nanoTime() + Duration.ofSeconds(150).toNanos();
        var pause = new CountDownLatch(1);
        while (System.nanoTime() < patience) {
            var counts = statuses(directory);
            if (counts.getOrDefault("WAITING", 0) + counts.getOrDefault("IN_DOUBT", 0) == 0) {
                return true;
            }
            pause.await(500, TimeUnit.MILLISECONDS);
        }
        return false;
    }

    static Map<String, Integer> statuses(Path directory) throws SQLException {
        var counts = new HashMap<String, Integer>();
        try (var database = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("data/deskbell.db") + "?busy_timeout=5000");
                var rows = database.createStatement().executeQuery("select status, count(*) from submission group by status")) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getInt(2));
            }
        }
        return counts;
    }

    boolean report(Path directory, boolean drained) throws SQLException {
        int person = statuses(directory).getOrDefault("STUCK", 0);
        long withTicket = promised.stream().filter(tickets::containsKey).count();
        long lost = Math.max(0, promised.size() - withTicket - person);
        long extra = tickets.values().stream().mapToLong(filed -> filed.size() - 1).sum();
        long unmarked = tickets.values().stream().mapToLong(filed -> Math.max(0, filed.stream().filter(marked -> !marked).count() - 1)).sum();
        System.out.printf("%d promised = %d tickets + %d before an operator; %d lost; %d duplicates, %s%n", promised.size(), withTicket,
                promised.size() - withTicket - lost, lost, extra, unmarked == 0 ? "every one marked" : unmarked + " NOT MARKED");
        if (!drained) {
            System.out.println("something was still under way at the end");
        }
        boolean good = lost == 0 && unmarked == 0 && drained;
        System.out.println(good ? "GREEN" : "RED");
        return good;
    }
}
