package org.deskbell.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.concurrent.CompletableFuture;

import org.deskbell.helpdesk.DeskStub;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fifty people send a file each at the same moment; together they are larger than all the memory that the application has. */
@Tag("jar")
class FiftyUploadsJourney {

    private static final int VISITORS = 50;
    private static final int LENGTH = 4_000_000;

    @TempDir
    Path directory;

    @Test
    void noFileIsEverWholeInMemory() throws Exception {
        try (var desk = new DeskStub()) {
            var settings = new HashMap<>(KilledAndRestartedJourney.settings(desk));
            settings.putAll(Luggage.forms(directory));
            // a hundred and twenty megabytes for all: half of the files alone would be more
            settings.put("JAVA_TOOL_OPTIONS", "-Xmx120m");
            try (var application = Application.start(directory, settings)) {
                var stamp = new ArrayList<String>();
                for (int i = 0; i < VISITORS; i++) {
                    stamp.add(Application.stamp(application.get("/f/attached").body()).orElseThrow());
                }
                var browser = HttpClient.newHttpClient();
                var answers = new ArrayList<CompletableFuture<HttpResponse<Void>>>();
                for (int i = 0; i < VISITORS; i++) {
                    answers.add(browser.sendAsync(
                            Luggage.posted(application, stamp.get(i), "message-" + i + "-", Luggage.of(i, LENGTH)).build(),
                            BodyHandlers.discarding()));
                }
                for (var answer : answers) {
                    assertThat(answer.join().statusCode()).isEqualTo(303);
                }
                assertThat(application.stop()).isIn(0, 143);
            }
        }
    }
}
