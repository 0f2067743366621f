import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Where the submissions of one run are, as SQL sees it from outside. */
final class Table {

    final Path directory;
    final String url;
    final boolean isServer;

    private Table(Path directory, String url, boolean isServer) {
        this.directory = directory;
        this.url = url;
        this.isServer = isServer;
    }

    static Table at(String where) throws IOException {
        var directory = Files.createTempDirectory(Path.of(System.getenv("BENCH_DIRECTORY")), "run");
        return where.equals("sqlite")
                ? new Table(directory, "jdbc:sqlite:" + directory.resolve("deskbell.db"), false)
                : new Table(directory, where, true);
    }

    String kind() {
        return isServer ? "PostgreSQL" : "SQLite";
    }

    Connection connect() throws SQLException {
        if (!isServer) {
            return DriverManager.getConnection(url + "?busy_timeout=5000");
        }
        var uri = URI.create(url);
        var who = (uri.getRawUserInfo() + ":").split(":", 3);
        return DriverManager.getConnection("jdbc:postgresql://" + uri.getHost() + ":" + uri.getPort() + uri.getPath(), decode(who[0]),
                decode(who[1]));
    }

    int rows() throws SQLException {
        return number("select count(*) from submission");
    }

    /** Bytes of text in a row, its parcel and its copy included, and of its numbers. */
    int rowSize() throws SQLException {
        return number("""
                select cast(avg(length(reference || address || identity || stamp || form || form_version || language || desk || status
                    || parcel || copy)) as integer) + 40 from (select * from submission limit 1000) as sample""");
    }

    /** Until everything is a ticket. */
    void awaitDrain() throws Exception {
        while (number("select count(*) from submission where status in ('WAITING', 'IN_DOUBT')") > 0) {
            Thread.sleep(100);
        }
    }

    private int number(String sql) throws SQLException {
        try (var connection = connect(); var statement = connection.createStatement(); var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
