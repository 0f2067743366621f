package org.deskbell.outbox.alarm;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Somebody's real HTTP server that takes alarms, and answers as a test says. */
public final class Receiver implements AutoCloseable {

    private final BlockingQueue<Got> got = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> answers = new LinkedBlockingQueue<>();
    private final HttpServer server;

    public Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/CANARY-path?key=CANARY";
    }

    /** Statuses of the next answers, one each; after that 204. Status 0 hangs up without an answer. */
    Receiver answers(Integer... statuses) {
        answers.addAll(List.of(statuses));
        return this;
    }

    /** The next request, as soon as there is one. */
    public Got next() throws InterruptedException {
        var next = got.poll(30, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("nothing was posted");
        }
        return next;
    }

    /** How many there are that nobody asked for. */
    public int more() {
        return got.size();
    }

    private void take(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        got.add(new Got(exchange.getRequestMethod(), exchange.getRequestURI().toString(),
                exchange.getRequestHeaders().getFirst("Content-Type"),
                exchange.getRequestHeaders().getFirst("Deskbell-Signature"), body));
        int status = answers.isEmpty() ? 204 : answers.remove();
        if (status > 0) {
            exchange.getResponseHeaders().add("Location", url() + "&redirected");
            exchange.sendResponseHeaders(status, -1);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** One request as it came. */
    public record Got(String method, String path, String type, String signature, String body) {}
}
