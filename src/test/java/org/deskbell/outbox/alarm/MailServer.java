package org.deskbell.outbox.alarm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A mail server on a real socket that speaks as much SMTP as it takes to be given a mail. */
public final class MailServer implements AutoCloseable {

    private final BlockingQueue<Letter> letters = new LinkedBlockingQueue<>();
    private final ServerSocket socket;
    /** Whether nobody it is asked for lives here. */
    volatile boolean refuses;
    volatile int refused;

    public MailServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::listen);
    }

    /** From now on nobody it is asked for lives here, or everybody does again. */
    public void refuse(boolean all) {
        refuses = all;
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** The next mail, as soon as there is one. */
    public Letter next() throws InterruptedException {
        var next = letters.poll(30, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("no mail came");
        }
        return next;
    }

    /** How many there are that nobody asked for. */
    public int more() {
        return letters.size();
    }

    private void listen() {
        try {
            while (true) {
                var caller = socket.accept();
                start(() -> talk(caller));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void talk(Socket caller) {
        try (caller; var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8))) {
            say(caller, "220 mail.example ready");
            var to = new ArrayList<String>();
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var word = line.split("[ :]")[0].toUpperCase();
                if (word.equals("RCPT") && refuses) {
                    refused++;
                    say(caller, "550 5.1.1 " + line.substring(8) + ": nobody of that name");
                } else if (word.equals("RCPT")) {
                    to.add(line.substring(8));
                    say(caller, "250 ok");
                } else if (word.equals("DATA")) {
                    say(caller, "354 go on");
                    letters.add(new Letter(List.copyOf(to), read(in)));
                    to.clear();
                    say(caller, "250 taken");
                } else if (word.equals("QUIT")) {
                    say(caller, "221 bye");
                    return;
                } else {
                    say(caller, "250 ok");
                }
            }
        } catch (IOException e) {
            // whoever hangs up gets nothing
        }
    }

    private static String read(BufferedReader in) throws IOException {
        var text = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            text.append(line).append('\n');
        }
        return text.toString();
    }

    private static void say(Socket caller, String line) throws IOException {
        caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        caller.getOutputStream().flush();
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** One mail: the recipients of its envelope, and everything in it as it came. */
    public record Letter(List<String> to, String text) {}
}
