package org.deskbell.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.deskbell.outbox.PostgresServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator leaves out or mistypes a setting, mostly where the database is; the last line is one sentence, and none repeats the password. */
@Tag("jar")
class WrongSettingsJourney {

    @TempDir
    Path directory;

    @Test
    void noHelpDeskAtAll() {
        assertThat(withoutADesk(Map.of()))
                .isEqualTo("Deskbell needs a help desk: set DESKBELL_HELP_DESK_ACCOUNT_EMAIL and"
                        + " DESKBELL_HELP_DESK_TOKEN, or DESKBELL_SANDBOX=true to try it with made-up tickets.");
    }

    @Test
    void halfAnAccountAtTheHelpDesk() {
        assertThat(withoutADesk(Map.of("DESKBELL_HELP_DESK_TOKEN", "CANARY"))).isEqualTo(
                "DESKBELL_HELP_DESK_TOKEN is set, but DESKBELL_HELP_DESK_ACCOUNT_EMAIL is not: the help desk needs both.");
    }

    @Test
    void aUrlThatIsNone() {
        assertThat(starting("postgres:/ann:CANARY@host/db")).startsWith("DATABASE_URL is not understood: ");
    }

    @Test
    void aServerThatIsNotThere() {
        assertThat(starting("postgres://ann:CANARY@127.0.0.1:1/db"))
                .startsWith("The database of DATABASE_URL cannot be opened: ");
    }

    @Test
    void aPasswordThatIsWrong() {
        assertThat(starting(PostgresServer.get().newDatabase().replaceFirst("CANARY%20", "CANARY")))
                .isEqualTo("The database of DATABASE_URL cannot be opened: FATAL: password authentication failed for user"
                        + " \"deskbell\"");
    }

    @Test
    void aServerWithoutASecretForTheStamps() {
        assertThat(starting(PostgresServer.get().newDatabase())).startsWith("Set DESKBELL_SHIELD_SECRET ");
    }

    @Test
    void aNumberThatMakesNoSense() {
        assertThat(starting(Map.of("DESKBELL_OUTBOX_COURIERS", "0")))
                .isEqualTo("DESKBELL_OUTBOX_COURIERS is 0; it must be from 1 to 1000.");
        assertThat(starting(Map.of("DESKBELL_INTAKE_PATIENCE", "-1s")))
                .isEqualTo("DESKBELL_INTAKE_PATIENCE is -1 s; it must be 0 s or more.");
        assertThat(starting(Map.of("DESKBELL_INTAKE_QUEUE", "0")))
                .isEqualTo("DESKBELL_INTAKE_QUEUE is 0; it must be from 1 to 150.");
        assertThat(starting(Map.of("DESKBELL_OUTBOX_SCHEDULE", "0s,-1s")))
                .isEqualTo("DESKBELL_OUTBOX_SCHEDULE is -1 s; it must be 0 s or more.");
        assertThat(starting(Map.of("DESKBELL_FILES_WAIT", "59s")))
                .isEqualTo("DESKBELL_FILES_WAIT is 59 s; it must be 60 s or more.");
        assertThat(starting(Map.of("DESKBELL_REQUEST_DEADLINE", "0s"))).startsWith("DESKBELL_REQUEST_DEADLINE is 0 ms; ");
    }

    @Test
    void anAddressThatNoBrowserCallsOurs() {
        assertThat(starting(Map.of("DESKBELL_PUBLIC_URL", "help.example.com")))
                .startsWith("DESKBELL_PUBLIC_URL must be the address of this server alone");
    }

    @Test
    void aShieldThatCannotCount() {
        assertThat(starting(Map.of("DESKBELL_SHIELD_FLOOD", "20")))
                .endsWith("\"20\" is no number of submissions in a time; write it"
                        + " like 20/1h (s, m, h or d), or off");
        assertThat(starting(Map.of("DESKBELL_TRUSTED_PROXIES", "10.0.0.0/8,proxy")))
                .isEqualTo("DESKBELL_TRUSTED_PROXIES: \"proxy\" is no address; write addresses and blocks with commas between,"
                        + " such as 10.0.0.0/8,2001:db8::1.");
    }

    @Test
    void alarmsThatCouldNeverLeave() {
        assertThat(starting(Map.of("DESKBELL_ALARM_MAIL_TO", "CANARY@example.com", "QUARKUS_MAILER_FROM", "a@example.com")))
                .isEqualTo("DESKBELL_ALARM_MAIL_TO is set, but nobody to send the mail: set QUARKUS_MAILER_HOST to the mail"
                        + " server and QUARKUS_MAILER_FROM to the sender's address.");
        assertThat(starting(Map.of("DESKBELL_ALARM_WEBHOOK_URL", "https://alarms.example/CANARY")))
                .isEqualTo("DESKBELL_ALARM_WEBHOOK_URL is set, but DESKBELL_ALARM_WEBHOOK_SECRET is not: alarms by webhook need"
                        + " both, an address and a key to sign with.");
    }

    @Test
    void tracesThatCouldNeverArrive() {
        assertThat(starting(Map.of("DESKBELL_TRACES_URL", "collector:4318/CANARY")))
                .isEqualTo("DESKBELL_TRACES_URL must be an http or https address without a user name, like"
                        + " http://collector.internal:4318 or https://traces.example.com/otlp/v1/traces.");
        assertThat(starting(Map.of("DESKBELL_TRACES_URL", "https://traces.example.com", "DESKBELL_TRACES_SHARE", "2")))
                .isEqualTo("DESKBELL_TRACES_SHARE must be from 0 to 1, such as 0.1 for every tenth.");
    }

    @Test
    void halfOfALogInByAccount() {
        assertThat(starting(Map.of("QUARKUS_OIDC_AUTH_SERVER_URL", "https://id.example/CANARY")))
                .startsWith("Log-in by OpenID Connect needs both QUARKUS_OIDC_AUTH_SERVER_URL");
        assertThat(starting(Map.of("QUARKUS_OIDC_CLIENT_ID", "CANARY")))
                .startsWith("Log-in by OpenID Connect needs both QUARKUS_OIDC_AUTH_SERVER_URL");
    }

    private String starting(String database) {
        return starting(Map.of("DATABASE_URL", database));
    }

    /** @return the last line that it printed, once it has given up */
    private String starting(Map<String, String> wrong) {
        var settings = new HashMap<>(wrong);
        settings.put("DESKBELL_SANDBOX", "true");
        return lastLine(givingUp(settings));
    }

    private String withoutADesk(Map<String, String> settings) {
        var printed = givingUp(settings);
        assertThat(printed).doesNotContain("Exception");
        return lastLine(printed);
    }

    /** @return all that it printed */
    private String givingUp(Map<String, String> settings) {
        var printed = new StringBuilder();
        assertThatThrownBy(() -> Application.start(directory, settings).close())
                .satisfies(thrown -> printed.append(thrown.getCause().getMessage()));
        assertThat(printed.toString()).startsWith("it ended with 1:")
                .doesNotContain("CANARY", "\tat org.deskbell");
        // which SmallRye alone says, of what is refused where it is read
        assertThat(printed.toString().lines().filter(line -> !line.contains("SRCFG")))
                .noneMatch(line -> line.contains("Exception"));
        return printed.toString();
    }

    private static String lastLine(String printed) {
        return printed.strip().lines().reduce((first, last) -> last).orElseThrow().strip();
    }
}
