package org.deskbell.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.deskbell.helpdesk.LogCapture;
import org.deskbell.helpdesk.sandbox.Manners;
import org.deskbell.helpdesk.sandbox.MoodySandbox;
import org.deskbell.outbox.alarm.MailServer;
import org.deskbell.site.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/** The mail that says that a message has arrived: who gets it, what it says, and who does not. */
@QuarkusTest
@TestProfile(AcknowledgementTest.WithPost.class)
class AcknowledgementTest extends MoodySandbox {

    @Inject
    TestClock clock;

    MailServer mail;

    @BeforeEach
    void anHourLater() {
        clock.advance(Duration.ofHours(1));
    }

    @Test
    void theVisitorGetsItWithTheTicketAndNoWordOfTheirs() throws Exception {
        assertThat(visitor("amara@example.com").says("subject", "CHEAP WATCHES").send().statusCode()).isEqualTo(303);
        var letter = mail.next();
        assertThat(letter.to()).containsExactly("<amara@example.com>");
        assertThat(letter.text()).containsPattern("Subject: How can we help\\?: ticket [0-9]{5}\n")
                .containsPattern("We have it as [0-9A-Z]{4}-[0-9A-Z]{4}, and that is ticket [0-9]{5}\\.")
                .contains("Auto-Submitted: auto-replied\n")
                .doesNotContain("CHEAP WATCHES", "It stops", "Amara");
    }

    @Test
    void oneAnHourToOneAddress() throws Exception {
        visitor("one@example.com").send();
        visitor("ONE@example.com").says("subject", "Another").send();
        visitor("other@example.com").send();
        assertThat(List.of(mail.next().to().get(0), mail.next().to().get(0))).containsExactlyInAnyOrder("<one@example.com>",
                "<other@example.com>");
        clock.advance(Duration.ofHours(1));
        visitor("one@example.com").says("subject", "A third").send();
        assertThat(mail.next().to()).containsExactly("<one@example.com>");
        assertThat(mail.more()).isZero();
    }

    @Test
    void nobodyGetsOneForWhatIsHeldOrHasNoTicketYet() throws Exception {
        assertThat(visitor("held@example.com").says("_extra", "x").send().statusCode()).isEqualTo(303);
        sandbox.behave(Manners.BUSY);
        assertThat(visitor("pending@example.com").send().statusCode()).isEqualTo(303);
        sandbox.behave(Manners.FINE);
        clock.advance(Duration.ofHours(1));
        assertThat(visitor("last@example.com").send().statusCode()).isEqualTo(303);
        assertThat(mail.next().to()).containsExactly("<last@example.com>");
        assertThat(mail.more()).isZero();
    }

    @Test
    void aMailServerThatRefusesCostsNothingAndItsWordsStayOutOfTheLog() throws Exception {
        mail.refuse(true);
        try (var log = new LogCapture(Acknowledgements.class.getName())) {
            assertThat(visitor("nobody@example.com").send().statusCode()).isEqualTo(303);
            long patience = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (!log.text().contains("was not acknowledged") && System.nanoTime() < patience) {
                Thread.onSpinWait();
            }
            assertThat(log.text())
                    .matches(".*Acknowledgements [0-9A-Z]{4}-[0-9A-Z]{4} was not acknowledged by mail \\(\\w+\\)");
        } finally {
            mail.refuse(false);
        }
    }

    private static Sender visitor(String email) {
        return Sender.from("203.0.113.9").says("email", email);
    }

    /** The sample form with an acknowledgement, and a mail server of the test. */
    public static class WithPost implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("database.url", "jdbc:sqlite:target/test-data/post.db");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Post.class));
        }
    }

    /** The mail server, which a test has in a field of its type. */
    public static class Post implements QuarkusTestResourceLifecycleManager {

        private final MailServer mail = new MailServer();

        @Override
        public Map<String, String> start() {
            return Map.of("deskbell.forms.dir", forms().toString(), "quarkus.mailer.mock", "false", "quarkus.mailer.host",
                    "127.0.0.1", "quarkus.mailer.port", String.valueOf(mail.port()), "quarkus.mailer.from",
                    "deskbell@example.com");
        }

        private static Path forms() {
            try {
                var forms = Files.createDirectories(Path.of("target/acknowledging-forms"));
                var samples = Path.of("src/main/resources/forms");
                Files.write(forms.resolve("kestrel.svg"), Files.readAllBytes(samples.resolve("kestrel.svg")));
                Files.writeString(forms.resolve("contact.yml"), Files.readString(samples.resolve("contact.yml")) + """

                        acknowledge:
                          subject: "{form}: ticket {ticket}"
                          text: "We have it as {reference}, and that is ticket {ticket}."
                        """);
                return forms;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void inject(TestInjector injector) {
            injector.injectIntoFields(mail, new TestInjector.MatchesType(MailServer.class));
        }

        @Override
        public void stop() {
            try {
                mail.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
