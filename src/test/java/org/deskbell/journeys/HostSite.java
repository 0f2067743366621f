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

import org.deskbell.site.MessageFiles;

import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * Somebody else's web site, on another site than the application ({@code 127.0.0.1} and {@code localhost} are two), and the form
 * files of two companies, one of which lets that site frame its form.
 */
public class HostSite implements QuarkusTestResourceLifecycleManager {

    private static HttpServer server;

    /** The host page, with one frame. */
    static String page(String frame) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/?" + frame;
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                var html = """
                        <!doctype html><html lang="en"><title>Lighthouse Lamps</title><h1>Lighthouse Lamps</h1>
                        <iframe title="Contact" width="600" height="900" src="%s"></iframe></html>"""
                        .formatted(exchange.getRequestURI().getQuery())
                        .getBytes(UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "text/html;charset=UTF-8");
                exchange.sendResponseHeaders(200, html.length);
                exchange.getResponseBody().write(html);
                exchange.close();
            });
            server.start();
            return Map.of("deskbell.forms.dir", forms("http://127.0.0.1:" + server.getAddress().getPort()).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        server.stop(0);
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
