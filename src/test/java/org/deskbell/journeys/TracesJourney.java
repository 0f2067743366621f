package org.deskbell.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.deskbell.helpdesk.DeskAct;
import org.deskbell.helpdesk.DeskStub;
import org.deskbell.trace.TraceReceiver;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.ObjectMapper;

/** A way that leads over a restart is one trace; and where nobody asked for traces nothing of them is there. */
@Tag("jar")
class TracesJourney {

    private static final String STRANGER = "0af7651916cd43dd8448eb211c80319c";

    @TempDir
    Path directory;

    @Test
    void anAttemptAfterARestartIsPartOfThePostsTrace() throws Exception {
        try (var desk = new DeskStub(); var receiver = new TraceReceiver()) {
            var settings = new HashMap<>(Map.of("DESKBELL_HELP_DESK_URL", desk.url().toString(),
                    "DESKBELL_HELP_DESK_ACCOUNT_EMAIL", "desk@kestrel.example", "DESKBELL_HELP_DESK_TOKEN", "not-a-real-token",
                    "DESKBELL_OUTBOX_SCHEDULE", "0s,8s", "DESKBELL_TRACES_URL", receiver.url(), "OTEL_SERVICE_NAME", "help-a",
                    "QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true"));
            desk.then(DeskAct.answer(503, "text/html", "<h1>Come back later</h1>"), DeskAct.ticket("00700"));
            try (var application = Application.start(directory, settings)) {
                var post = application.filledIn(application.open(), "Battery")
                        .header("traceparent",
                                "00-" + STRANGER + "-b7ad6b7169203331-01");
                assertThat(HttpClient.newHttpClient().send(post.build(), BodyHandlers.ofString()).statusCode()).isEqualTo(303);
                application.stop();
            }
            var before = receiver.until(span -> span.name().equals("post"));
            settings.put("OTEL_SERVICE_NAME", "help-b");
            try (var application = Application.start(directory, settings)) {
                var told = receiver.until(span -> span.notes().containsValue("DELIVERED"));
                application.stop();
                var post = told.stream().filter(span -> span.name().equals("post")).findFirst().orElseThrow();
                var later = told.stream().filter(span -> span.notes().containsValue("DELIVERED")).findFirst().orElseThrow();
                assertThat(before).as("a stop leaves nothing untold").anyMatch(span -> span.name().equals("attempt"));
                assertThat(told).allSatisfy(span -> assertThat(span.trace()).isEqualTo(post.trace()).isNotEqualTo(STRANGER));
                assertThat(post.links()).as("a visitor's own idea of a trace").isEmpty();
                assertThat(post.from()).isEqualTo("help-a");
                assertThat(later.from()).isEqualTo("help-b");
                assertThat(later.parent()).isEqualTo(post.id());
                assertThat(traceInLog("is ticket 00700")).isEqualTo(post.trace());
            }
            assertThat(desk.requests()).hasSize(2)
                    .noneMatch(request -> request.toLowerCase(Locale.ROOT).contains("traceparent"));
        }
    }

    @Test
    void whileItIsOffNothingOfItIsLoaded() throws Exception {
        var classes = directory.resolve("classes");
        var settings = Map.of("DESKBELL_SANDBOX", "true", "JDK_JAVA_OPTIONS", "-Xlog:class+load:file=" + classes,
                "OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:1");
        try (var application = Application.start(directory, settings)) {
            application.send("Battery");
            application.stop();
        }
        assertThat(Files.readAllLines(classes)).anyMatch(line -> line.contains("org.deskbell.trace.NoTraces"))
                .noneMatch(line -> line.contains(" io.opentelemetry."));
    }

    private String traceInLog(String words) throws Exception {
        var line = Files.readAllLines(directory.resolve("log"))
                .stream()
                .filter(one -> one.contains(words))
                .findFirst()
                .orElseThrow();
        return new ObjectMapper().readTree(line).path("mdc").path("traceId").asText();
    }
}
