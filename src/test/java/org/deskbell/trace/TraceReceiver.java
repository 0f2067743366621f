package org.deskbell.trace;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status.StatusCode;

/** Somebody's real collector, which reads what comes by OpenTelemetry's own description of it, and keeps every byte. */
public final class TraceReceiver implements AutoCloseable {

    private final HttpServer server;
    private final BlockingQueue<Told> queue = new LinkedBlockingQueue<>();
    private final List<Told> told = new ArrayList<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CountDownLatch end = new CountDownLatch(1);
    private final CountDownLatch asked = new CountDownLatch(1);
    private volatile int status = 200;
    private volatile boolean silent;

    public TraceReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", this::take);
        server.setExecutor(work -> new Thread(work, "trace-receiver").start());
        server.start();
    }

    /** One span as it came. */
    public record Told(String name, String trace, String id, String parent, Map<String, String> notes, boolean failed,
            List<String> links, long began, long ended, String from, String path, String authorization) {}

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on every answer is this one. */
    void answers(int status) {
        this.status = status;
    }

    /** From now on it takes what comes and never says a word. */
    public void fallSilent() {
        silent = true;
    }

    /** Waits until something was sent to it. */
    public void awaitRequest() throws InterruptedException {
        if (!asked.await(30, TimeUnit.SECONDS)) {
            throw new AssertionError("nobody came");
        }
    }

    /** All that was told so far, as soon as there is one span like this. */
    public List<Told> until(Predicate<Told> last) throws InterruptedException {
        while (told.stream().noneMatch(last)) {
            var next = queue.poll(30, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("only this was told: " + told);
            }
            told.add(next);
        }
        queue.drainTo(told);
        return List.copyOf(told);
    }

    /** Everything that it got, as it was on the wire, heads and bodies. */
    public synchronized byte[] bytes() {
        return bytes.toByteArray();
    }

    private void take(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        asked.countDown();
        synchronized (this) {
            exchange.getRequestHeaders().forEach((name, values) -> bytes.writeBytes((name + values).getBytes(ISO_8859_1)));
            bytes.writeBytes(body);
        }
        if (silent) {
            hold();
            return;
        }
        if (status == 200) {
            read(exchange, body);
        }
        exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private void hold() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(HttpExchange exchange, byte[] body) throws IOException {
        for (var resource : ExportTraceServiceRequest.parseFrom(body).getResourceSpansList()) {
            var from = resource.getResource()
                    .getAttributesList()
                    .stream()
                    .filter(attribute -> attribute.getKey().equals("service.name"))
                    .map(attribute -> attribute.getValue().getStringValue())
                    .findFirst()
                    .orElse(null);
            resource.getScopeSpansList()
                    .stream()
                    .flatMap(scope -> scope.getSpansList().stream())
                    .map(span -> told(span, from, exchange))
                    .forEach(queue::add);
        }
    }

    private static Told told(Span span, String from, HttpExchange exchange) {
        var notes = span.getAttributesList()
                .stream()
                .collect(Collectors.toMap(attribute -> attribute.getKey(),
                        attribute -> attribute.getValue().hasIntValue()
                                ? Long.toString(attribute.getValue().getIntValue())
                                : attribute.getValue().getStringValue()));
        return new Told(span.getName(), hex(span.getTraceId()), hex(span.getSpanId()), hex(span.getParentSpanId()), notes,
                span.getStatus().getCode() == StatusCode.STATUS_CODE_ERROR,
                span.getLinksList().stream().map(link -> hex(link.getTraceId()) + "-" + hex(link.getSpanId())).toList(),
                span.getStartTimeUnixNano(), span.getEndTimeUnixNano(), from, exchange.getRequestURI().toString(),
                exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private static String hex(ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
    }
}
