package org.deskbell.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows from what an operator sets. */
class SignOnKeysTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @ParameterizedTest
    @CsvSource({"'', '', '', false", "https://id.example, '', deskbell, true", "'', google, deskbell, true",
            "https://id.example, '', '', false", "'', google, '', false", "'', '', deskbell, false",
            "nonsense, '', deskbell, false",
            "https://, '', deskbell, false"})
    void itIsOnWhereProviderAndClientAreKnown(String server, String provider, String client, String on) {
        assertThat(SignOnKeys.keys(server, provider, client, "", "")).containsEntry("quarkus.oidc.tenant-enabled", on);
    }

    @Test
    void halfOfItIsAFaultThatNamesBoth() {
        assertThat(SignOnKeys.keys("", "", "", "", "")).containsEntry(SignOnKeys.FAULT, "");
        assertThat(SignOnKeys.keys("https://id.example", "", "", "", "").get(SignOnKeys.FAULT))
                .contains("QUARKUS_OIDC_AUTH_SERVER_URL", "QUARKUS_OIDC_CLIENT_ID");
        assertThat(SignOnKeys.keys("", "", "deskbell", "", "").get(SignOnKeys.FAULT)).contains("QUARKUS_OIDC_AUTH_SERVER_URL");
        assertThat(SignOnKeys.keys("nonsense", "", "deskbell", "", "").get(SignOnKeys.FAULT))
                .contains("must be the provider's address");
    }

    @ParameterizedTest
    @CsvSource({"'', /console/log-in/account, false", "https://a.example/, https://a.example/console/log-in/account, true",
            "http://localhost:8080, http://localhost:8080/console/log-in/account, false",
            "nonsense, /console/log-in/account, false", "https://a b, /console/log-in/account, true"})
    void peopleComeBackToTheAddressThatVisitorsUse(String publicUrl, String back, String secure) {
        assertThat(SignOnKeys.keys("", "", "", publicUrl, "")).containsEntry("quarkus.oidc.authentication.redirect-path", back)
                .containsEntry("quarkus.oidc.authentication.cookie-force-secure", secure);
    }

    @Test
    void replicasReadEachOthersStateAndItsKeyIsNotTheSecret() {
        var key = SignOnKeys.keys("", "", "", "", SECRET).get("quarkus.oidc.authentication.state-secret");
        assertThat(key).hasSizeGreaterThanOrEqualTo(32).doesNotContain(SECRET).doesNotContain("$");
        assertThat(SignOnKeys.keys("https://a.example", "", "b", "", SECRET))
                .containsEntry("quarkus.oidc.authentication.state-secret", key);
        assertThat(SignOnKeys.keys("", "", "", "", SECRET + "x").get("quarkus.oidc.authentication.state-secret"))
                .isNotEqualTo(key);
        assertThat(SignOnKeys.keys("", "", "", "", "")).containsEntry("quarkus.oidc.authentication.state-secret", "");
    }
}
