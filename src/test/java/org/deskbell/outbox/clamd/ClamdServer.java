package org.deskbell.outbox.clamd;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

/**
 * A real clamd, started once for the whole test run, on a free port of this machine and with one signature of our own, so that no test
 * holds what a scanner of this machine would take for a virus.
 * <p>
 * Where there is none the tests that need it are skipped, loudly; with {@code -Ddeskbell.clamd=required} they fail.
 */
public final class ClamdServer {

    /** What it takes for a virus, and calls {@link #NAME}. */
    public static final String VIRUS = "deskbell-finds-this-string";
    public static final String NAME = "Deskbell.Test-1.UNOFFICIAL";
    /** More than that it does not take. */
    public static final int LARGEST = 4 << 20;

    private static final boolean REQUIRED = "required".equals(System.getProperty("deskbell.clamd"));
    private static ClamdServer running;
    private static String missing;

    private final Path directory;
    private final int port;
    private final Process process;

    private ClamdServer() throws IOException {
        var program = Stream.of("/usr/sbin/clamd", "/usr/local/sbin/clamd", "/usr/bin/clamd", "/opt/homebrew/sbin/clamd")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IOException("no clamd is installed"));
        directory = Files.createTempDirectory("deskbell-clamd");
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        port = freePort();
        Files.writeString(directory.resolve("deskbell.ndb"),
                NAME.replace(".UNOFFICIAL", "") + ":0:*:" + HexFormat.of().formatHex(VIRUS.getBytes(US_ASCII)) + "\n");
        var settings = Files.writeString(directory.resolve("clamd.conf"), """
                Foreground true
                TCPSocket %d
                TCPAddr 127.0.0.1
                DatabaseDirectory %s
                TemporaryDirectory %s
                StreamMaxLength %d
                """.formatted(port, directory, directory, LARGEST));
        process = new ProcessBuilder(program.toString(), "--config-file=" + settings).redirectErrorStream(true)
                .redirectOutput(directory.resolve("out").toFile())
                .start();
        awaitAnswer();
    }

    /** The one of this test run. */
    public static synchronized ClamdServer get() {
        if (running == null && missing == null) {
            try {
                running = new ClamdServer();
            } catch (IOException e) {
                missing = "no clamd starts: " + e.getMessage();
            }
        }
        if (missing != null) {
            if (REQUIRED) {
                throw new IllegalStateException(missing);
            }
            System.err.println("[WARNING] SKIPPED: " + missing + "; tests with a real virus scanner did not run");
            Assumptions.abort(missing);
        }
        return running;
    }

    public Clamd line() {
        return new Clamd("127.0.0.1", port);
    }

    /** As an operator writes it into DESKBELL_FILES_CLAMD. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    /** A port where nobody answers. */
    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitAnswer() throws IOException {
        for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60); System.nanoTime() < end;) {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
                return;
            } catch (IOException notYet) {
                if (!process.isAlive()) {
                    throw new IOException(Files.readString(directory.resolve("out")), notYet);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        }
        throw new IOException("clamd does not answer within a minute");
    }

    /** Leaves nothing on the machine. */
    private void end() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            System.err.println(e);
        }
    }
}
