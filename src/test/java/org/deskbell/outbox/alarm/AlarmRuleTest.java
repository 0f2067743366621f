package org.deskbell.outbox.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.configuration.MemorySize;

/** When alarms may leave the house, and what is said when they may not. */
class AlarmRuleTest {

    private static final String SECRET = "CANARY-0123456789";

    @Test
    void nothingIsSetAndNothingIsAskedFor() {
        assertThat(rule(null, null).webhook()).isEmpty();
        assertThat(rule(" ", "").webhook()).isEmpty();
        assertThat(mail().mailTo(false)).isEmpty();
        assertThat(mail(" ").mailTo(false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://alarms.example/deskbell?key=1", "HTTPS://alarms.example:8443", "http://localhost:81/a",
            "http://127.0.0.1:8090", "http://[::1]:8090/"})
    void anAddressThatKeepsItPrivateIsTaken(String url) {
        var webhook = rule(" " + url + "\n", SECRET).webhook().orElseThrow();
        assertThat(webhook.url()).hasToString(url);
        assertThat(webhook.secret()).isEqualTo(SECRET);
        assertThat(webhook).asString().doesNotContain("CANARY", "alarms.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"alarms.example/CANARY", "http://alarms.example/CANARY", "https://me:CANARY@alarms.example",
            "https://alarms.example/#CANARY", "https:///CANARY", "CAN ARY", "ftp://127.0.0.1",
            "http://127.0.0.1.alarms.example"})
    void anyOtherIsRefused(String url) {
        refuses(() -> rule(url, SECRET).webhook(), "DESKBELL_ALARM_WEBHOOK_URL must be an https address");
    }

    @Test
    void halfAWebhookNamesTheOtherHalf() {
        refuses(() -> rule("https://alarms.example", null).webhook(), "DESKBELL_ALARM_WEBHOOK_SECRET is not");
        refuses(() -> rule(null, SECRET).webhook(), "DESKBELL_ALARM_WEBHOOK_URL is not");
        refuses(() -> rule("https://alarms.example", "CANARY").webhook(), "DESKBELL_ALARM_WEBHOOK_SECRET has 6 characters");
    }

    @Test
    void mailNeedsAServerAndASender() {
        assertThat(mail("ann@example.com", " bob@example.com").mailTo(true)).containsExactly("ann@example.com",
                "bob@example.com");
        refuses(() -> mail("CANARY@example.com").mailTo(false), "QUARKUS_MAILER_HOST", "QUARKUS_MAILER_FROM");
        refuses(() -> mail("CANARY").mailTo(true), "DESKBELL_ALARM_MAIL_TO must be");
        refuses(() -> mail("Ann <CANARY@example.com>").mailTo(true), "DESKBELL_ALARM_MAIL_TO must be");
    }

    private static void refuses(Runnable what, String... says) {
        assertThatThrownBy(what::run).isInstanceOf(ConfigurationException.class)
                .hasNoCause()
                .hasMessageContainingAll(says)
                .hasMessageNotContaining("CANARY");
    }

    private static AlarmRule rule(String url, String secret) {
        return new AlarmRule(new Said(List.of(), url, secret));
    }

    private static AlarmRule mail(String... to) {
        return new AlarmRule(new Said(List.of(to), null, null));
    }

    private record Said(List<String> to, String url, String secret) implements AlarmConfig {

        @Override
        public MemorySize disk() {
            return null;
        }

        @Override
        public Optional<List<String>> mailTo() {
            return Optional.of(to);
        }

        @Override
        public Optional<String> webhookUrl() {
            return Optional.ofNullable(url);
        }

        @Override
        public Optional<String> webhookSecret() {
            return Optional.ofNullable(secret);
        }
    }
}
