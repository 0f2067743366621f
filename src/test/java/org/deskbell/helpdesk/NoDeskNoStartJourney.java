package org.deskbell.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator starts the packaged application without telling it of a help desk, and reads one sentence. */
@Tag("jar")
class NoDeskNoStartJourney {

    @TempDir
    Path directory;

    @Test
    void nothingIsSet() throws Exception {
        assertThat(starting(Map.of())).isEqualTo("Deskbell needs a help desk: set DESKBELL_HELP_DESK_ACCOUNT_EMAIL and"
                + " DESKBELL_HELP_DESK_TOKEN, or DESKBELL_SANDBOX=true to try it with made-up tickets.");
    }

    @Test
    void halfAnAccountIsSet() throws Exception {
        assertThat(starting(Map.of("DESKBELL_HELP_DESK_TOKEN", "CANARY"))).isEqualTo(
                "DESKBELL_HELP_DESK_TOKEN is set, but DESKBELL_HELP_DESK_ACCOUNT_EMAIL is not: the help desk needs both.");
    }

    /** @return the last line that it printed, once it has given up */
    private String starting(Map<String, String> settings) throws IOException, InterruptedException {
        File printed = directory.resolve("printed").toFile();
        ProcessBuilder java = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
                System.getProperty("deskbell.jar")).directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed);
        java.environment().keySet().removeIf(name -> name.startsWith("DESKBELL_"));
        java.environment().put("PORT", "0");
        java.environment().put("QUARKUS_MANAGEMENT_PORT", "0");
        java.environment().putAll(settings);

        Process application = java.start();
        try {
            assertThat(application.waitFor(60, TimeUnit.SECONDS)).as("it gave up").isTrue();
        } finally {
            application.destroyForcibly();
        }
        String text = Files.readString(printed.toPath());
        assertThat(application.exitValue()).as(text).isNotZero();
        assertThat(text).doesNotContain("CANARY", "Exception");
        return text.strip().lines().reduce((first, last) -> last).orElseThrow();
    }
}
