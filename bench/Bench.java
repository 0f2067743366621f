import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/** Accepted submissions per second through the real form page, beside the bare synced inserts of the same machine in the same run. */
public class Bench {

    static final int CALLERS = number("BENCH_CALLERS", 64);
    static final int POSTS = number("BENCH_POSTS", 20_000);
    static final int ROUNDS = number("BENCH_ROUNDS", 3);
    static final int WARM_UP = number("BENCH_WARM_UP", 40_000);
    static final String[] PATIENCES = System.getenv().getOrDefault("BENCH_PATIENCE", "0s 6s").split(" ");

    static final Pattern STAMP = Pattern.compile("name=\"_stamp\" value=\"([^\"]+)\"");
    static final String HEAD = " /f/contact HTTP/1.1\r\nHost: localhost\r\n";
    static final String ANSWERS = "&name=Amara+Okafor-Lindqvist&email=amara%40example.com&bike=city-2&effect=major"
            + "&subject=Battery+won%27t+charge&message="
            + URLEncoder.encode("Since Sunday it stops at 60 %. I tried another socket and the other charger. ".repeat(3), UTF_8);

    final AtomicInteger messages = new AtomicInteger();
    final Table table;
    final Desk desk;
    final Server server;
    final List<Round> rounds = new ArrayList<>();

    Bench(Table table, Desk desk, Server server) {
        this.table = table;
        this.desk = desk;
        this.server = server;
    }

    /** @param arguments where submissions are to live: {@code sqlite}, or DATABASE_URLs of empty databases on PostgreSQL */
    public static void main(String[] arguments) throws Exception {
        System.out.printf("%d callers, %d posts a round, %d rounds, %d processors%n", CALLERS, POSTS, ROUNDS,
                Runtime.getRuntime().availableProcessors());
        for (var where : arguments) {
            for (var patience : PATIENCES) {
                var table = Table.at(where);
                try (var desk = new Desk(); var server = Server.start(table, desk, patience)) {
                    var bench = new Bench(table, desk, server);
                    bench.run();
                    bench.report(patience);
                }
            }
        }
        System.exit(0);
    }

    static int number(String name, int otherwise) {
        return Integer.parseInt(System.getenv().getOrDefault(name, Integer.toString(otherwise)));
    }

    void run() throws Exception {
        post(stamps(WARM_UP));
        table.awaitDrain();
        for (int i = 0; i < ROUNDS; i++) {
            var round = round();
            System.out.println("# " + round);
            rounds.add(round);
        }
    }

    Round round() throws Exception {
        double bare = Bare.insertsPerSecond(table, table.rowSize());
        var stamps = stamps(POSTS);
        int rows = table.rows();
        int tickets = desk.tickets.get();
        var cpu = server.cpu();
        var callers = post(stamps);
        if (table.rows() - rows != POSTS) {
            throw new IllegalStateException((table.rows() - rows) + " rows for " + POSTS + " receipts");
        }
        double atOnce = (desk.tickets.get() - tickets) / (double) POSTS;
        long last = System.nanoTime();
        table.awaitDrain();
        double drain = (System.nanoTime() - last) / 1e9;
        double cpuEach = server.cpu().minus(cpu).toNanos() / 1e3 / POSTS;
        double accepted = POSTS / callers.seconds;
        return new Round(bare, accepted, accepted / bare, callers.percentile(50), callers.percentile(99), cpuEach, atOnce, drain);
    }

    /** Visitors open their pages, before the clock starts; each gets a stamp of their own. */
    String[] stamps(int pages) throws Exception {
        var stamps = new String[pages];
        Callers.call(CALLERS, server.port, pages, (line, i) -> {
            var page = STAMP.matcher(line.exchange("GET" + HEAD + "\r\n", 200));
            page.find();
            stamps[i] = page.group(1);
        });
        return stamps;
    }

    /** And send: a receipt is a redirect, anything else ends the run. */
    Callers post(String[] stamps) throws Exception {
        return Callers.call(CALLERS, server.port, stamps.length, (line, i) -> {
            var body = "_stamp=" + stamps[i] + ANSWERS + messages.incrementAndGet();
            line.exchange("POST" + HEAD + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                    + "\r\n\r\n" + body, 303);
        });
    }

    void report(String patience) throws Exception {
        var middle = Round.median(rounds);
        System.out.printf("%s, DESKBELL_INTAKE_PATIENCE=%s, rows of %d bytes: %s%n", table.kind(), patience, table.rowSize(), middle);
    }

    /**
     * What one round showed.
     *
     * @param bare inserts per second without the application
     * @param accepted redirects to a receipt per second
     * @param ratio of the two, as the machine was in this round
     * @param p50 milliseconds from the post to the redirect
     * @param cpu microseconds of the server for each, delivery included
     * @param atOnce the part that was a ticket when the last was accepted
     * @param drain seconds until all were
     */
    record Round(double bare, double accepted, double ratio, double p50, double p99, double cpu, double atOnce, double drain) {

        static Round median(List<Round> rounds) {
            return new Round(median(rounds, Round::bare), median(rounds, Round::accepted), median(rounds, Round::ratio),
                    median(rounds, Round::p50), median(rounds, Round::p99), median(rounds, Round::cpu),
                    median(rounds, Round::atOnce), median(rounds, Round::drain));
        }

        private static double median(List<Round> rounds, ToDoubleFunction<Round> value) {
            return rounds.stream().mapToDouble(value).sorted().toArray()[rounds.size() / 2];
        }

        @Override
        public String toString() {
            return "accepted %.0f/s, bare %.0f/s, ratio %.2f; p50 %.1f ms, p99 %.1f ms; server CPU %.0f µs each; ".formatted(accepted,
                    bare, ratio, p50, p99, cpu)
                    + "%.0f %% tickets at once, the rest after %.1f s".formatted(100 * atOnce, drain);
        }
    }
}
