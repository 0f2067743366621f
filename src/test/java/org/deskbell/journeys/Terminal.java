package org.deskbell.journeys;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A shell in which somebody types one command after another, and beside it the server that the last of them started. */
final class Terminal implements AutoCloseable {

    private static final String END = "--- ended with ";
    private static final int BY_SIGTERM = 143;

    private final Path files;
    private final Process shell;
    private final BufferedReader out;
    private final Writer in;
    private String server;

    /**
     * @param files where it keeps what it needs itself, no matter where the shell goes
     * @param typed what is typed when a command asks
     */
    Terminal(Path directory, Path files, Map<String, String> environment, String typed) throws IOException {
        this.files = files;
        Files.writeString(files.resolve("typed"), typed + "\n");
        var bash = new ProcessBuilder("bash").directory(directory.toFile()).redirectErrorStream(true);
        bash.environment().keySet().removeIf(name -> name.startsWith("DESKBELL_") || name.equals("DATABASE_URL"));
        bash.environment().putAll(environment);
        shell = bash.start();
        out = shell.inputReader(StandardCharsets.UTF_8);
        in = new OutputStreamWriter(shell.getOutputStream(), StandardCharsets.UTF_8);
    }

    /** What a command has printed, and how it ended. */
    record Ended(int code, String said) {}

    /** Types a command and waits for its end. */
    Ended type(String command) {
        var said = new StringBuilder();
        try {
            in.append("{\n" + command + "\n} < '" + files.resolve("typed") + "' 2>&1\nprintf '\\n" + END + "%s\\n' $?\n")
                    .flush();
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith(END)) {
                    return new Ended(Integer.parseInt(line.substring(END.length())), said.toString().strip());
                }
                said.append(line).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("the shell ended at " + command + "\n" + said);
    }

    /** Starts a server, after the one before has been stopped; returns what its log says where it is ready. */
    MatchResult serve(String command, Pattern ready) throws IOException {
        stop();
        var log = Files.createTempFile(files, "log", "");
        Files.delete(log);
        type("mkfifo '" + log + "'\n" + command + " > '" + log + "' 2>&1 &\nserver=$!");
        var lines = Files.newBufferedReader(log);
        var said = new StringBuilder();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            var found = ready.matcher(line);
            if (found.find()) {
                server = command;
                drain(lines);
                return found.toMatchResult();
            }
        }
        throw new AssertionError(command + " is not ready:\n" + said);
    }

    /** As with Ctrl+C: the server, if there is one, ends in its own time. */
    void stop() {
        if (server != null) {
            var ended = type("kill $server\nwait $server");
            if (ended.code() != BY_SIGTERM) {
                throw new AssertionError(server + " ended with " + ended);
            }
            server = null;
        }
    }

    @Override
    public void close() throws IOException {
        stop();
        in.close();
        shell.destroy();
    }

    /** A server that nobody reads would wait. */
    private static void drain(BufferedReader lines) {
        var reader = new Thread(() -> lines.lines().forEach(line -> {}));
        reader.setDaemon(true);
        reader.start();
    }
}
