package org.deskbell.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.ObjectMapper;

/** The log as JSON, for machines that collect logs: each line is one object, and holds no more than the line for people would. */
@Tag("jar")
class JsonLogJourney {

    @TempDir
    Path directory;

    @Test
    void everyLineIsAnObjectAndTellsNothing() throws Exception {
        var settings = Map.of("DESKBELL_SANDBOX", "true", "QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true");
        String receipt;
        try (var application = Application.start(directory, settings)) {
            receipt = application.send("CanarySubject");
            assertThat(application.get(receipt).statusCode()).isEqualTo(200);
            application.stop();
        }
        var json = new ObjectMapper();
        // newer Javas warn on their own about what libraries do, before there is a log
        var lines = Files.readAllLines(directory.resolve("log"))
                .stream()
                .filter(line -> !line.startsWith("WARNING: "))
                .toList();
        assertThat(lines).anyMatch(line -> line.contains("is ticket"));
        for (var line : lines) {
            assertThat(json.readTree(line).fieldNames()).as(line)
                    .toIterable()
                    .contains("timestamp", "level", "loggerName", "message");
            assertThat(line).doesNotContain("CanarySubject", "amara@example.com", receipt.replaceFirst(".*/", ""));
        }
    }
}
