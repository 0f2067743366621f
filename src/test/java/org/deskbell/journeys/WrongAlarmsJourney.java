package org.deskbell.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator sets up alarms that could never leave; the last line is one sentence, and none repeats a secret. */
@Tag("jar")
class WrongAlarmsJourney {

    @TempDir
    Path directory;

    @Test
    void mailWithoutAMailServer() {
        assertThat(starting(Map.of("DESKBELL_ALARM_MAIL_TO", "CANARY@example.com", "QUARKUS_MAILER_FROM", "a@example.com")))
                .isEqualTo("DESKBELL_ALARM_MAIL_TO is set, but nobody to send the mail: set QUARKUS_MAILER_HOST to the mail"
                        + " server and QUARKUS_MAILER_FROM to the sender's address.");
    }

    @Test
    void aWebhookWithoutASecret() {
        assertThat(starting(Map.of("DESKBELL_ALARM_WEBHOOK_URL", "https://alarms.example/CANARY")))
                .isEqualTo("DESKBELL_ALARM_WEBHOOK_URL is set, but DESKBELL_ALARM_WEBHOOK_SECRET is not: alarms by webhook need"
                        + " both, an address and a key to sign with.");
    }

    /** @return the last line that it printed, once it has given up */
    private String starting(Map<String, String> alarms) {
        var settings = new HashMap<>(alarms);
        settings.put("DESKBELL_SANDBOX", "true");
        var printed = new StringBuilder();
        assertThatThrownBy(() -> Application.start(directory, settings).close())
                .satisfies(thrown -> printed.append(thrown.getCause().getMessage()));
        assertThat(printed.toString()).doesNotContain("CANARY", "Exception");
        return printed.toString().strip().lines().reduce((first, last) -> last).orElseThrow();
    }
}
