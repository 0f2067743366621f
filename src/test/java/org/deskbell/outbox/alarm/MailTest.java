package org.deskbell.outbox.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;

import org.deskbell.helpdesk.LogCapture;
import org.deskbell.outbox.alarm.Alarm.About;
import org.deskbell.outbox.alarm.Alarm.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;

/** Alarms by mail, with a real SMTP conversation: what people read, and what failing costs. */
@QuarkusTest
@TestProfile(WithAlarms.class)
class MailTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");
    private static final Alarm HELD = new Alarm(Kind.HELD, false, NOW, NOW, "2 submissions wait to be released or discarded",
            List.of(new About("7Q4M-K2XD", "sent within a second"), new About("0000-0001", null)));

    @Inject
    ReactiveMailer mailer;

    @Inject
    Vertx vertx;

    MailServer mail;

    @AfterEach
    void taking() {
        mail.refuses = false;
    }

    @Test
    void aMailSaysWhatIsWrongAndLeadsToTheConsole() throws Exception {
        messenger("https://help.example.com").carry(HELD);
        var letter = mail.next();
        assertThat(letter.to()).containsExactly("<ann@example.com>", "<bob@example.com>");
        assertThat(letter.text()).contains("Subject: [Deskbell] ALARM held: 2 submissions wait to be released or discarded\n",
                "From: deskbell@example.com\n", "Auto-Submitted: auto-generated\n", """
                        ALARM held: 2 submissions wait to be released or discarded.

                        Since 2026-11-24T09:30:00Z.

                        7Q4M-K2XD: sent within a second
                          https://help.example.com/console/7Q4M-K2XD
                        0000-0001
                          https://help.example.com/console/0000-0001

                        The console: https://help.example.com/console
                        """);
        assertThat(mail.more()).isZero();
    }

    @Test
    void withoutAPublicAddressThereIsNoLink() throws Exception {
        messenger(null).carry(new Alarm(Kind.LATE, true, NOW, NOW, "nothing has been under way for long any more", List.of()));
        assertThat(mail.next().text()).contains("Subject: [Deskbell] Alarm over: late: ").doesNotContain("console", "http");
    }

    @Test
    void aServerThatGreetsAtOnceIsHeardEachTime() throws Exception {
        for (int i = 0; i < 200; i++) {
            messenger(null).carry(HELD);
            mail.next();
        }
    }

    @Test
    void aServerThatRefusesCostsThreeTriesAndOneLineWithoutAnyAddress() {
        mail.refuses = true;
        int before = mail.refused;
        try (var log = new LogCapture("org.deskbell", "io.quarkus.mailer", "io.vertx.ext.mail")) {
            new Route(messenger(null), List.of(Duration.ZERO, Duration.ZERO)).take(HELD).join();
            assertThat(mail.refused - before).isGreaterThanOrEqualTo(3);
            assertThat(log.text().lines().filter(line -> line.startsWith("org.deskbell."))).singleElement()
                    .asString()
                    .contains("The alarm held did not get out by mail: ", "550")
                    .doesNotContain("@");
        }
        assertThat(mail.more()).isZero();
    }

    private MailMessenger messenger(String publicUrl) {
        return new MailMessenger(List.of("ann@example.com", "bob@example.com"), () -> mailer, vertx, Duration.ofSeconds(20),
                new Links(Optional.ofNullable(publicUrl)));
    }
}
