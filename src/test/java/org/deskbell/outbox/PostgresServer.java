package org.deskbell.outbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Assumptions;

/**
 * A real PostgreSQL server, started once for the whole test run, on a free port and in a directory of its own: the programs are this
 * machine's, or else those of a package. Its language is English and not "C", because most servers in the world sort that way.
 * <p>
 * Where no server starts the tests that need one are skipped, loudly; with {@code -Ddeskbell.postgres=required} they fail, and with
 * {@code -Ddeskbell.postgres=packaged} too, which does not look for this machine's.
 */
public final class PostgresServer {

    private static final String USER = "deskbell";
    /** Full of what has to be percent-encoded. */
    private static final String PASSWORD = "CANARY p@ss/w:rd?$${x}%";
    private static final String ENCODED = "CANARY%20p%40ss%2Fw%3Ard%3F%24%24%7Bx%7D%25";
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final String WANTED = System.getProperty("deskbell.postgres", "");
    private static PostgresServer running;
    private static String missing;

    private final Path bin;
    private final Path directory;
    private final int port;

    private PostgresServer(boolean packaged) throws IOException, InterruptedException {
        directory = Files.createTempDirectory("deskbell-pg");
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
        bin = packaged
                ? PostgresBinaries.unpack(directory.resolve("programs"))
                : PostgresBinaries.ofThisMachine().orElseThrow(() -> new IOException("no initdb is installed"));
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        var password = Files.writeString(directory.resolve("password"), PASSWORD);
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-r--r--"));
        run("initdb", "-D", data(), "-U", USER, "--pwfile=" + password, "-A", "scram-sha-256", "-E", "UTF8",
                "--locale=C", "--locale-provider=icu", "--icu-locale=en");
        begin();
    }

    /** The one of this test run. */
    public static synchronized PostgresServer get() {
        if (running == null && missing == null) {
            launch();
        }
        if (missing != null) {
            if (!WANTED.isEmpty()) {
                throw new IllegalStateException(missing);
            }
            System.err.println("[WARNING] SKIPPED: " + missing + "; tests on a real server did not run");
            Assumptions.abort(missing);
        }
        return running;
    }

    private static void launch() {
        var faults = new StringBuilder();
        for (var packaged : WANTED.equals("packaged") ? List.of(true) : List.of(false, true)) {
            try {
                running = new PostgresServer(packaged);
                return;
            } catch (IOException e) {
                faults.append(packaged ? " Packaged: " : " This machine's: ").append(e.getMessage().strip());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        missing = "no PostgreSQL starts." + faults;
    }

    /** As an operator writes it into DATABASE_URL: a new, empty database. */
    public String newDatabase() {
        var name = "deskbell" + DATABASES.incrementAndGet();
        execute("create database " + name);
        return "postgres://" + USER + ":" + ENCODED + "@127.0.0.1:" + port + "/" + name;
    }

    /** Nobody gets into this database any more, and who is in it is thrown out. */
    void close(String url) {
        var name = url.substring(url.lastIndexOf('/') + 1);
        execute("alter database " + name + " allow_connections false");
        execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
    }

    /** Without syncs: what is killed here is never the machine, and what its kernel has been given is there after any other crash. */
    public void begin() throws IOException, InterruptedException {
        run("pg_ctl", "-D", data(), "-w", "-l", directory.resolve("data/log").toString(), "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off", "start");
    }

    /** Leaves nothing on the machine. */
    private void end() {
        if (Files.exists(directory.resolve("data/postmaster.pid"))) {
            stop();
        }
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void stop() {
        try {
            run("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** As a person who looks into a database with SQL. */
    public Connection connect(String url) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + url.substring(url.lastIndexOf('/')), USER,
                PASSWORD);
    }

    private void execute(String sql) {
        try (var connection = connect("/postgres"); var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String data() {
        return directory.resolve("data").toString();
    }

    private void run(String program, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            // PostgreSQL does not run as root; this user is on every machine, and the directory is open to it
            command.addAll(List.of("runuser", "-u", "nobody", "--"));
        }
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(arguments));
        var output = directory.resolve(program + ".out").toFile();
        var process = new ProcessBuilder(command).directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(program + ": " + Files.readString(output.toPath()));
        }
    }
}
