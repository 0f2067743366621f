import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Synced inserts and nothing else: what this machine allows, with rows of the same size and the same number of callers. */
final class Bare {

    /** Connections of the application's own pool. */
    private static final int POOL = 24;
    private static final int MOST = 256;
    private static final Duration LENGTH = Duration.ofSeconds(5);

    private Bare() {}

    static double insertsPerSecond(Table table, int size) throws Exception {
        var row = "x".repeat(size);
        return table.isServer ? onServer(table, row) : onFile(table, row);
    }

    /** One writer commits for all who wait. */
    private static double onFile(Table table, String row) throws Exception {
        var waiting = new LinkedBlockingQueue<CompletableFuture<Void>>();
        var file = "jdbc:sqlite:" + table.directory.resolve("bare.db") + "?journal_mode=WAL&synchronous=FULL";
        try (var connection = DriverManager.getConnection(file); var statement = connection.createStatement()) {
            statement.execute("create table if not exists bare (id integer primary key, row text)");
            var writer = new Thread(() -> write(connection, waiting, row));
            writer.start();
            var inserts = new AtomicInteger();
            long end = System.nanoTime() + LENGTH.toNanos();
            double seconds = Callers.seconds(Bench.CALLERS, () -> {
                while (System.nanoTime() < end) {
                    var told = new CompletableFuture<Void>();
                    waiting.add(told);
                    told.join();
                    inserts.incrementAndGet();
                }
                return null;
            });
            writer.interrupt();
            writer.join();
            return inserts.get() / seconds;
        }
    }

    private static void write(Connection connection, BlockingQueue<CompletableFuture<Void>> waiting, String row) {
        try (var insert = connection.prepareStatement("insert into bare (row) values (?)");
                var control = connection.createStatement()) {
            insert.setString(1, row);
            while (true) {
                var group = new ArrayList<>(List.of(waiting.take()));
                waiting.drainTo(group, MOST - 1);
                control.execute("begin immediate");
                for (int i = 0; i < group.size(); i++) {
                    insert.executeUpdate();
                }
                control.execute("commit");
                group.forEach(told -> told.complete(null));
            }
        } catch (InterruptedException done) {
            // nobody writes any more
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One insert is one transaction; the server groups commits itself. */
    private static double onServer(Table table, String row) throws Exception {
        try (var connection = table.connect(); var statement = connection.createStatement()) {
            statement.execute("create table if not exists bare (id bigserial primary key, row text)");
        }
        var inserts = new AtomicInteger();
        long end = System.nanoTime() + LENGTH.toNanos();
        double seconds = Callers.seconds(POOL, () -> {
            try (var connection = table.connect();
                    var insert = connection.prepareStatement("insert into bare (row) values (?)")) {
                insert.setString(1, row);
                while (System.nanoTime() < end) {
                    insert.executeUpdate();
                    inserts.incrementAndGet();
                }
            }
            return null;
        });
        return inserts.get() / seconds;
    }
}
