package org.deskbell.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.deskbell.site.MessageFiles;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * Two web sites of somebody else, on another site than the application ({@code 127.0.0.1} and {@code localhost} are two), and the
 * form files of several companies, some of which let the first of the two frame their form.
 */
public class HostSite implements QuarkusTestResourceLifecycleManager {

    private static final Path EXAMPLES = Path.of("examples/plain");

    private static final Map<String, Written> PAGES = new ConcurrentHashMap<>();

    private static HttpServer friend;
    private static HttpServer stranger;

    private record Written(String html, String policy, boolean isolated) {}

    /** The host page, with one frame. */
    static String page(String frame) {
        return origin() + "/?" + frame;
    }

    /** A page on the site that may frame forms. */
    static String page(String html, String policy) {
        return origin() + written(new Written(html, policy, false));
    }

    /** A page on that site that loads nothing which does not let it. */
    static String isolatedPage(String html) {
        return origin() + written(new Written(html, null, true));
    }

    /** The same page on the site that may not. */
    static String strangersPage(String html) {
        return strangersOrigin() + written(new Written(html, null, false));
    }

    /** A page of {@code examples/plain}, in which help.example.com is the application. */
    static String example(String file, String application) throws IOException {
        return page(Files.readString(EXAMPLES.resolve(file)).replace("https://help.example.com/", application), null);
    }

    static String origin() {
        return "http://127.0.0.1:" + friend.getAddress().getPort();
    }

    static String strangersOrigin() {
        return "http://127.0.0.1:" + stranger.getAddress().getPort();
    }

    private static String written(Written page) {
        var path = "/" + PAGES.size() + ".html";
        PAGES.put(path, page);
        return path;
    }

    @Override
    public Map<String, String> start() {
        try {
            friend = open();
            stranger = open();
            return Map.of("deskbell.forms.dir", forms(origin()).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpServer open() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", HostSite::answer);
        server.start();
        return server;
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var framed = """
                <!doctype html><html lang="en"><title>Lighthouse Lamps</title><h1>Lighthouse Lamps</h1>
                <iframe title="Contact" width="600" height="900" src="%s"></iframe></html>"""
                .formatted(exchange.getRequestURI().getQuery());
        var written = PAGES.getOrDefault(exchange.getRequestURI().getPath(), new Written(framed, null, false));
        var html = written.html().getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/html;charset=UTF-8");
        if (written.policy() != null) {
            exchange.getResponseHeaders().add("Content-Security-Policy", written.policy());
        }
        if (written.isolated()) {
            exchange.getResponseHeaders().add("Cross-Origin-Embedder-Policy", "require-corp");
            exchange.getResponseHeaders().add("Cross-Origin-Opener-Policy", "same-origin");
        }
        exchange.sendResponseHeaders(200, html.length);
        exchange.getResponseBody().write(html);
        exchange.close();
    }

    @Override
    public void stop() {
        friend.stop(0);
        stranger.stop(0);
    }

    private static Path forms(String origin) throws IOException {
        var forms = Files.createDirectories(Path.of("target/test-forms"));
        for (var folder : List.of("src/main/resources/forms", "src/test/resources/forms")) {
            try (var files = Files.list(Path.of(folder))) {
                for (var file : files.toList()) {
                    Files.writeString(forms.resolve(file.getFileName()),
                            Files.readString(file)
                                    .replace("https://host.example", origin)
                                    .replace("[SPOKEN]", MessageFiles.languages().toString()));
                }
            }
        }
        return forms;
    }
}
