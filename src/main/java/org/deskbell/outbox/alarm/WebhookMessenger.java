package org.deskbell.outbox.alarm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import org.deskbell.outbox.alarm.Alarm.About;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Posts alarms as signed JSON. Any 2xx means that it arrived; what else the receiver says is not read. */
class WebhookMessenger implements Messenger {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final Webhook webhook;
    private final Duration deadline;
    private final Links links;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final HttpClient client = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();

    /** @param deadline of one try, up to the head of the answer */
    WebhookMessenger(Webhook webhook, Duration deadline, Links links, ObjectMapper json, InstantSource clock) {
        this.webhook = webhook;
        this.deadline = deadline;
        this.links = links;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public void carry(Alarm alarm) throws IOException, InterruptedException {
        var body = json.writeValueAsString(Body.of(alarm, links));
        var request = HttpRequest.newBuilder(webhook.url())
                .timeout(deadline)
                .header("Content-Type", "application/json")
                .header(Signature.HEADER, Signature.of(webhook.secret(), clock.instant(), body))
                .POST(BodyPublishers.ofString(body, UTF_8))
                .build();
        // as a stream, so that nobody waits for a body that drips; closing it closes the connection
        var answer = client.send(request, BodyHandlers.ofInputStream());
        answer.body().close();
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("HTTP " + answer.statusCode());
        }
    }

    /** The JSON that a receiver reads; see docs/operations.md. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"id", "kind", "over", "sentence", "since", "time", "submissions", "console"})
    record Body(String id, String kind, boolean over, String sentence, String since, String time, List<About> submissions,
            String console) {

        static Body of(Alarm alarm, Links links) {
            return new Body(alarm.id(), alarm.kind().key(), alarm.over(), alarm.sentence(), iso(alarm.since()), iso(alarm.at()),
                    alarm.about(), links.console().orElse(null));
        }

        private static String iso(Instant at) {
            return at.toString();
        }
    }
}
