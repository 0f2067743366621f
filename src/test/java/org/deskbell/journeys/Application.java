package org.deskbell.journeys;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The packaged application as a process of its own, which can be killed. */
final class Application implements AutoCloseable {

    private static final Pattern LISTENING = Pattern
            .compile("Listening on: http://[^:]+:([0-9]+).*Management interface listening on http://[^:]+:([0-9]+)");
    private static final Pattern STAMP = Pattern.compile("name=\"_stamp\" value=\"([^\"]+)\"");

    private final HttpClient browser = HttpClient.newHttpClient();
    private final Process process;
    private final Ports ports;

    private Application(Process process, Ports ports) {
        this.process = process;
        this.ports = ports;
    }

    /** Where it listens: to visitors, and to those who watch it. */
    private record Ports(int visitors, int management) {}

    /** Starts it in this directory, where its database is, and waits until it listens. */
    static Application start(Path directory, Map<String, String> settings) throws Exception {
        return start(java(Known.use(), directory, settings), directory);
    }

    private static Application start(ProcessBuilder java, Path directory) throws Exception {
        var process = java.start();
        var ports = new CompletableFuture<Ports>();
        var reader = new Thread(() -> read(process, directory.resolve("log"), ports));
        reader.setDaemon(true);
        reader.start();
        try {
            return new Application(process, ports.get(60, TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** Runs a command of its command line to the end; returns what it printed, and the exit code in a last line. */
    static String run(Path directory, Map<String, String> settings, String... words) throws Exception {
        var process = java(Known.use(), directory, settings, words).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said + process.waitFor();
    }

    /** What Java finds out about the classes it loads: once, and not at every start, of which it is a quarter. */
    private static final class Known {

        private static final Path CLASSES = classes();

        private static Path classes() {
            try {
                var directory = Files.createTempDirectory(Path.of("target"), "known-classes").toAbsolutePath();
                var classes = directory.resolve("classes.jsa");
                var java = java("-XX:ArchiveClassesAtExit=" + classes, directory, Map.of("DESKBELL_SANDBOX", "true"));
                try (var first = start(java, directory)) {
                    first.stop();
                }
                return classes;
            } catch (Exception e) {
                throw new IllegalStateException("it does not start", e);
            }
        }

        static String use() {
            return "-XX:SharedArchiveFile=" + CLASSES;
        }
    }

    private static ProcessBuilder java(String option, Path directory, Map<String, String> settings, String... words) {
        // none of them lives long enough to get back what the second compiler takes from the machine
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", option, "-jar", System.getProperty("deskbell.jar")));
        command.addAll(List.of(words));
        var java = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        java.environment().keySet().removeIf(name -> name.startsWith("DESKBELL_") || name.equals("DATABASE_URL"));
        java.environment().put("PORT", "0");
        java.environment().put("QUARKUS_MANAGEMENT_PORT", "0");
        // visitors of these journeys are all one sender and type faster than people
        java.environment().putAll(Map.of("DESKBELL_SHIELD_FLOOD", "off", "DESKBELL_SHIELD_HASTE", "0s"));
        java.environment().putAll(settings);
        return java;
    }

    /** Fills in the sample form and sends it; returns the address of the receipt. */
    String send(String subject) throws Exception {
        return receipt(post(open(), subject));
    }

    /** Opens the sample form; returns the stamp of the page. */
    String open() throws Exception {
        var page = get("/f/contact").body();
        return stamp(page).orElseThrow(() -> new AssertionError("no form: " + page));
    }

    /** The stamp in a page with a form. */
    static Optional<String> stamp(String page) {
        return STAMP.matcher(page).results().map(found -> found.group(1)).findFirst();
    }

    /** Sends the sample form as it was opened; returns the answer, whatever it is. */
    HttpResponse<String> post(String stamp, String subject) throws IOException, InterruptedException {
        return browser.send(filledIn(stamp, subject).build(), BodyHandlers.ofString());
    }

    static String receipt(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + answer.body()))
                .replaceFirst("\\?.*", "");
    }

    /** The sample form as it is posted. */
    HttpRequest.Builder filledIn(String stamp, String subject) {
        return HttpRequest.newBuilder(at("/f/contact"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(sample(stamp, subject)));
    }

    /** The answers to the sample form, as a browser writes them. */
    static String sample(String stamp, String subject) {
        var answers = Map.of("_stamp", stamp, "name", "Amara", "email", "amara@example.com", "bike", "city-2",
                "subject", subject, "message", "It stops at 60 %", "effect", "major");
        return answers.entrySet()
                .stream()
                .map(answer -> answer.getKey() + "=" + URLEncoder.encode(answer.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    /** As if somebody pulled the plug: no shutdown hook runs. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** As an orchestrator stops it: SIGTERM, and time to finish. */
    int stop() throws InterruptedException {
        process.destroy();
        return end();
    }

    /** Waits until it has ended; returns the exit code. */
    int end() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("it does not end");
        }
        return process.exitValue();
    }

    /** As a machine that is overloaded, or moved to another one, stops it in the middle of a step. */
    void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        kill();
    }

    private void signal(String name) throws IOException, InterruptedException {
        if (new ProcessBuilder("kill", "-" + name, Long.toString(pid())).inheritIO().start().waitFor() != 0) {
            throw new AssertionError("no " + name);
        }
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + ports.visitors() + path);
    }

    /** Its numbers, as Prometheus reads them. */
    String metrics() throws IOException, InterruptedException {
        var address = URI.create("http://127.0.0.1:" + ports.management() + "/q/metrics");
        return browser.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
    }

    private static void read(Process process, Path log, CompletableFuture<Ports> ports) {
        try (var lines = process.inputReader(); var writer = Files.newBufferedWriter(log)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                writer.append(line).append('\n').flush();
                var listening = LISTENING.matcher(line);
                if (listening.find()) {
                    ports.complete(new Ports(Integer.parseInt(listening.group(1)), Integer.parseInt(listening.group(2))));
                }
            }
            ports.completeExceptionally(
                    new AssertionError("it ended with %d:\n%s".formatted(process.waitFor(), Files.readString(log))));
        } catch (IOException | InterruptedException e) {
            ports.completeExceptionally(e);
        }
    }
}
