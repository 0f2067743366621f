package org.deskbell.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;

import org.deskbell.helpdesk.proprofs.Account;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.runtime.configuration.ConfigurationException;

/** When Deskbell starts, and what it says when it does not. */
class StartRulesTest {

    @Test
    void aWholeAccountGoesToProProfs() {
        Account account = rules(null, " desk@example.com ", "CANARY\n").account();

        assertThat(account.url()).hasToString("https://www.proprofsdesk.com");
        assertThat(account.email()).isEqualTo("desk@example.com");
        assertThat(account.token()).isEqualTo("CANARY");
        assertThat(account).asString().doesNotContain("CANARY", "desk@");
    }

    @Test
    void nothingAtAllIsToldBothWays() {
        refuses(rules(null, null, null), "DESKBELL_HELP_DESK_ACCOUNT_EMAIL", "DESKBELL_HELP_DESK_TOKEN",
                "DESKBELL_SANDBOX=true");
        refuses(rules(null, " ", "\t"), "DESKBELL_SANDBOX=true");
    }

    @Test
    void halfAnAccountNamesTheOtherHalf() {
        refuses(rules(null, "CANARY", null), "DESKBELL_HELP_DESK_TOKEN is not");
        refuses(rules(null, null, "CANARY"), "DESKBELL_HELP_DESK_ACCOUNT_EMAIL is not");
    }

    @Test
    void anAddressAloneIsNotEnough() {
        refuses(rules("https://desk.example", null, null), "DESKBELL_HELP_DESK_URL is set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://desk.example", "https://me:CANARY@desk.example", "https://desk.example/?key=CANARY",
            "https://desk.example/#CANARY", "desk.example", "ftp://127.0.0.1", "https:///CANARY",
            "http://127.0.0.1.desk.example",
            "CAN ARY", "file:/etc/CANARY", "https://"})
    void anAddressThatWouldGiveTheTokenAwayIsRefused(String url) {
        refuses(rules(url, "CANARY@example.com", "CANARY"), "DESKBELL_HELP_DESK_URL must be an https address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://desk.example", "https://desk.example/", "HTTPS://desk.example:8443/base/",
            "http://localhost:81",
            "http://127.0.0.1:8080/", "http://[::1]:8080"})
    void anAddressThatKeepsItIsTaken(String url) {
        assertThat(rules(url, "a@example.com", "b").account().url()).hasToString(url);
    }

    @Test
    void deadlinesMakeSense() {
        new StartRules(new Said(null, null, null, Rendering.TEXT, Duration.ofMillis(1), Duration.ofMinutes(10)))
                .checkDeadlines();
        assertThatThrownBy(new StartRules(
                new Said(null, null, null, Rendering.TEXT, Duration.ZERO, Duration.ofSeconds(1)))::checkDeadlines)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("DESKBELL_HELP_DESK_CONNECT_TIMEOUT");
        assertThatThrownBy(
                new StartRules(
                        new Said(null, null, null, Rendering.TEXT, Duration.ofSeconds(1), Duration.ofHours(1)))::checkDeadlines)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("DESKBELL_HELP_DESK_ANSWER_TIMEOUT");
    }

    private static void refuses(StartRules rules, String... says) {
        assertThatThrownBy(rules::account).isInstanceOf(ConfigurationException.class)
                .hasNoCause()
                .hasMessageContainingAll(says)
                .hasMessageNotContaining("CANARY");
    }

    private static StartRules rules(String url, String email, String token) {
        return new StartRules(new Said(url, email, token, Rendering.TEXT, Duration.ofSeconds(5), Duration.ofSeconds(30)));
    }

    private record Said(String urlOrNull, String emailOrNull, String tokenOrNull, Rendering description,
            Duration connectTimeout,
            Duration answerTimeout)
            implements
                HelpDeskConfig {

        @Override
        public Optional<String> url() {
            return Optional.ofNullable(urlOrNull);
        }

        @Override
        public Optional<String> accountEmail() {
            return Optional.ofNullable(emailOrNull);
        }

        @Override
        public Optional<String> token() {
            return Optional.ofNullable(tokenOrNull);
        }
    }
}
