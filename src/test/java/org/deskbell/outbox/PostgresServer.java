package org.deskbell.outbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

/**
 * A real PostgreSQL server of this machine, started once for the whole test run, on a free port and in a directory of its own. Its
 * language is English and not "C", because most servers in the world sort that way.
 */
public final class PostgresServer {

    private static final String USER = "deskbell";
    /** Full of what has to be percent-encoded. */
    private static final String PASSWORD = "CANARY p@ss/w:rd?$${x}%";
    private static final String ENCODED = "CANARY%20p%40ss%2Fw%3Ard%3F%24%24%7Bx%7D%25";
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static PostgresServer running;

    private final Path bin;
    private final Path directory;
    private final int port;

    private PostgresServer(Path bin) throws Exception {
        this.bin = bin;
        this.directory = Files.createTempDirectory("deskbell-pg");
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = socket.getLocalPort();
        }
        var password = Files.writeString(directory.resolve("password"), PASSWORD);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-r--r--"));
        run("initdb", "-D", data(), "-U", USER, "--pwfile=" + password, "-A", "scram-sha-256", "-E", "UTF8",
                "--locale=C", "--locale-provider=icu", "--icu-locale=en");
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        begin();
    }

    /** The one of this test run; the test is skipped, loudly, where the machine has no binaries that may run. */
    public static synchronized PostgresServer get() {
        if (running == null) {
            var bin = binaries();
            if (bin == null) {
                System.err.println("SKIPPED: no PostgreSQL on this machine (initdb); tests on a real server did not run");
                Assumptions.abort("no PostgreSQL on this machine");
            }
            try {
                running = new PostgresServer(bin);
            } catch (Exception e) {
                throw new IllegalStateException("PostgreSQL does not start", e);
            }
        }
        return running;
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

    public void begin() throws IOException, InterruptedException {
        run("pg_ctl", "-D", data(), "-w", "-l", directory.resolve("data/log").toString(), "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=on", "start");
    }

    /** Leaves nothing on the machine. */
    private void end() {
        stop();
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

    private void execute(String sql) {
        try (var connection = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", USER, PASSWORD);
                var statement = connection.createStatement()) {
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
            // PostgreSQL does not run as root
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
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

    private static Path binaries() {
        var installed = Path.of("/usr/lib/postgresql");
        try (var versions = Files.isDirectory(installed) ? Files.list(installed) : Stream.<Path>empty()) {
            var path = Stream.of(System.getenv().getOrDefault("PATH", "").split(":")).map(Path::of);
            return Stream.concat(versions.sorted(Comparator.reverseOrder()).map(version -> version.resolve("bin")), path)
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")) && Files.isExecutable(bin.resolve("pg_ctl")))
                    .findFirst()
                    .orElse(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
