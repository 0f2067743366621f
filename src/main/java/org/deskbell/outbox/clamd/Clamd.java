package org.deskbell.outbox.clamd;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A clamd somewhere in the network. Each file has a connection of its own, and all of an exchange has one deadline. */
public final class Clamd {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    /** clamd itself gives a scan up after two minutes. */
    private static final Duration TOGETHER = Duration.ofMinutes(3);
    private static final int LONGEST_ANSWER = 4096;
    private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");
    /** clamd's names for what it had no time or leave to look at, where it is set up to say so. */
    private static final String NOT_LOOKED_AT = "Heuristics.Limits.Exceeded";
    private static final int LONGEST_NAME = 100;

    private final String host;
    private final int port;
    private final Duration together;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "clamd-deadline");
        thread.setDaemon(true);
        return thread;
    });

    public Clamd(String host, int port) {
        this(host, port, TOGETHER);
    }

    Clamd(String host, int port, Duration together) {
        this.host = host;
        this.port = port;
        this.together = together;
    }

    /** {@code host:port}, an IPv6 address in brackets; nothing where it is none. */
    public static Optional<Clamd> at(String text) {
        var parts = Pattern.compile("(?:\\[([0-9A-Fa-f:.]+)\\]|([^:\\s\\[\\]/@]+)):([1-9][0-9]{0,4})").matcher(text.strip());
        if (!parts.matches() || Integer.parseInt(parts.group(3)) > 0xFFFF) {
            return Optional.empty();
        }
        var host = parts.group(1) == null ? parts.group(2) : parts.group(1);
        return Optional.of(new Clamd(host, Integer.parseInt(parts.group(3))));
    }

    /** What writes a file's bytes, some at a time. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Shows it the file; returns within the deadline, whatever clamd does. */
    public Finding scan(Content content) {
        try (var socket = new Socket()) {
            var deadline = deadlines.schedule(() -> close(socket), together.toMillis(), TimeUnit.MILLISECONDS);
            try {
                try {
                    socket.connect(new InetSocketAddress(host, port), (int) CONNECT.toMillis());
                } catch (IOException e) {
                    return Finding.UNREACHABLE;
                }
                return exchange(socket, content);
            } finally {
                deadline.cancel(false);
            }
        } catch (IOException e) {
            return Finding.broken("the line to clamd broke");
        }
    }

    private static Finding exchange(Socket socket, Content content) throws IOException {
        try {
            var out = socket.getOutputStream();
            out.write("zINSTREAM\0".getBytes(US_ASCII));
            var pieces = new Pieces(out);
            content.writeTo(pieces);
            pieces.end();
        } catch (IOException e) {
            // it may have said why before it hung up, as with a file that is too large for it; or the file broke off, and it waits on
            socket.shutdownOutput();
            return read(answer(socket));
        }
        return read(answer(socket));
    }

    private static String answer(Socket socket) throws IOException {
        var answer = new ByteArrayOutputStream();
        var in = socket.getInputStream();
        for (int one = in.read(); one > 0; one = in.read()) {
            answer.write(one);
            if (answer.size() > LONGEST_ANSWER) {
                return "";
            }
        }
        return answer.toString(US_ASCII).strip();
    }

    private static Finding read(String answer) {
        var found = FOUND.matcher(answer);
        if (found.matches()) {
            var name = found.group(1).replaceAll("[^A-Za-z0-9._/() -]", "?");
            var what = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
            return what.startsWith(NOT_LOOKED_AT) ? Finding.unscannable(what) : Finding.infected(what);
        }
        if (answer.equals("stream: OK")) {
            return Finding.CLEAN;
        }
        if (answer.contains("size limit exceeded")) {
            return Finding.unscannable("larger than clamd takes (StreamMaxLength)");
        }
        return answer.endsWith(" ERROR")
                ? Finding.unscannable("clamd could not look into it")
                : Finding.broken("clamd gave no answer");
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyClosed) {
            // then nobody waits for it
        }
    }
}
