import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The packaged application as a process of its own, with its defaults but for where things are. */
final class Server implements AutoCloseable {

    private static final Pattern LISTENING = Pattern.compile("Listening on: http://[^:]+:([0-9]+)");

    private final Process process;
    final int port;

    private Server(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Server start(Table table, Desk desk, String patience) throws Exception {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        var options = System.getenv().getOrDefault("BENCH_JAVA_OPTIONS", "");
        command.addAll(List.of(options.isBlank() ? new String[0] : options.split(" ")));
        command.addAll(List.of("-jar", Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath().toString()));
        var log = table.directory.resolve("log").toFile();
        var java = new ProcessBuilder(command).directory(table.directory.toFile()).redirectErrorStream(true).redirectOutput(log);
        java.environment().keySet().removeIf(name -> name.startsWith("DESKBELL_"));
        java.environment().putAll(Map.of("PORT", "0", "QUARKUS_MANAGEMENT_PORT", "0", "DATABASE_URL", table.url,
                "DESKBELL_HELP_DESK_URL", desk.url(), "DESKBELL_HELP_DESK_ACCOUNT_EMAIL", "desk@kestrel.example",
                "DESKBELL_HELP_DESK_TOKEN", "not-a-real-token", "DESKBELL_INTAKE_PATIENCE", patience));
        // one sender sends everything, and faster than a person types
        java.environment().putAll(Map.of("DESKBELL_SHIELD_SECRET", "only-for-measuring-0123456789-0123456789",
                "DESKBELL_SHIELD_FLOOD", "off", "DESKBELL_SHIELD_HASTE", "0s"));
        var process = java.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new Server(process, port(process, log));
    }

    private static int port(Process process, File log) throws Exception {
        while (true) {
            boolean ended = process.waitFor(100, TimeUnit.MILLISECONDS);
            var listening = LISTENING.matcher(Files.readString(log.toPath()));
            if (listening.find()) {
                return Integer.parseInt(listening.group(1));
            }
            if (ended) {
                throw new IllegalStateException("it does not start, see " + log);
            }
        }
    }

    /** Of all its threads, since it started. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
