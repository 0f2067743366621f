package org.deskbell.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/** Many visitors at once, none of whom runs scripts. */
final class Browser {

    private static final Pattern STAMP = Pattern.compile("name=\"_stamp\" value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI home;

    Browser(URI home) {
        this.home = home;
    }

    /** Opens the contact form and fills it in. */
    Map<String, String> filled(String subject) throws IOException, InterruptedException {
        var page = client.send(HttpRequest.newBuilder(home.resolve("/f/contact")).build(), BodyHandlers.ofString()).body();
        var stamp = STAMP.matcher(page);
        if (!stamp.find()) {
            throw new AssertionError("no form: " + page);
        }
        var answers = new LinkedHashMap<String, String>();
        answers.put("_stamp", stamp.group(1));
        answers.putAll(Map.of("name", "Amara", "email", "amara@example.com", "bike", "city-2", "effect", "question"));
        answers.put("subject", subject);
        answers.put("message", "It stops at 60 %");
        return answers;
    }

    CompletableFuture<HttpResponse<String>> send(Map<String, String> answers) {
        return client.sendAsync(HttpRequest.newBuilder(home.resolve("/f/contact"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body(answers)))
                .build(), BodyHandlers.ofString());
    }

    static String body(Map<String, String> answers) {
        return answers.entrySet()
                .stream()
                .map(answer -> answer.getKey() + "=" + URLEncoder.encode(answer.getValue(), UTF_8))
                .collect(joining("&"));
    }
}
