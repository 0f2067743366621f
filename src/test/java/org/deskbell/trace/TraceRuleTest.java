package org.deskbell.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.runtime.configuration.ConfigurationException;

/** Which settings for traces make sense; a refusal never repeats what was set. */
class TraceRuleTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void nothingIsNobody(String blank) {
        assertThat(rule(blank, blank).collector()).isEmpty();
        assertThat(rule(null, null).collector()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
            "http://collector:4318,            http://collector:4318/v1/traces",
            "http://collector:4318/,           http://collector:4318/v1/traces",
            "https://example.com/otlp,         https://example.com/otlp",
            "https://example.com/?key=a,       https://example.com/?key=a",
            "' https://example.com/v1/traces ',https://example.com/v1/traces"})
    void anAddressWithoutAPathGetsTheUsualOne(String said, String meant) {
        assertThat(rule(said, null).collector().orElseThrow().url()).hasToString(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CANARY", "collector:4318", "grpc://CANARY:4317", "https://", "http:///CANARY",
            "https://ann:CANARY@example.com", "https://example.com/#CANARY", "https://exa mple.com/CANARY", "http:CANARY"})
    void anAddressThatIsNoneIsRefused(String url) {
        assertThatThrownBy(() -> rule(url, null).collector()).isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("DESKBELL_TRACES_URL must be an http or https address")
                .hasMessageNotContaining("CANARY");
    }

    @Test
    void headersAreReadAsOthersReadThem() {
        assertThat(rule("https://example.com", "Authorization=Basic%20dXNlcjpwdw==, X-Scope = a+b%2Cc").collector()
                .orElseThrow()
                .headers()).isEqualTo(Map.of("Authorization", "Basic dXNlcjpwdw==", "X-Scope", "a+b,c"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CANARY", "=CANARY", "Authorization=", "a=%0aCANARY", "a b=CANARY", "a=CANARY,,b=c", "a=%CANARY"})
    void headersThatAreNoneAreRefused(String headers) {
        assertThatThrownBy(() -> rule("https://example.com", headers).collector()).isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("DESKBELL_TRACES_HEADERS must be names and values")
                .hasMessageNotContaining("CANARY");
    }

    @Test
    void headersForNobodyAndHeadersInTheOpenAreRefused() {
        assertThatThrownBy(() -> rule(null, "a=CANARY").collector())
                .hasMessage("DESKBELL_TRACES_HEADERS is set, but DESKBELL_TRACES_URL is not: there is nobody to send them to.");
        assertThatThrownBy(() -> rule("http://collector:4318", "a=CANARY").collector())
                .hasMessageStartingWith("DESKBELL_TRACES_HEADERS would travel in the open")
                .hasMessageNotContaining("CANARY");
        assertThat(rule("http://127.0.0.1:4318", "a=b").collector()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void aShareThatIsNoneIsRefusedEvenWhereNobodyIsTold(double share) {
        assertThatThrownBy(() -> new TraceRule(new Said(Optional.empty(), Optional.empty(), share)).collector())
                .hasMessage("DESKBELL_TRACES_SHARE must be from 0 to 1, such as 0.1 for every tenth.");
    }

    @Test
    void whoIsToldIsNotPrinted() {
        assertThat(rule("https://example.com/CANARY", "a=CANARY").collector().orElseThrow().toString())
                .doesNotContain("CANARY");
    }

    private static TraceRule rule(String url, String headers) {
        return new TraceRule(new Said(Optional.ofNullable(url), Optional.ofNullable(headers), 1));
    }

    private record Said(Optional<String> url, Optional<String> headers, double share) implements TraceConfig {}
}
