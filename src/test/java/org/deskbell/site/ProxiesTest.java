package org.deskbell.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

import org.deskbell.helpdesk.LogCapture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.runtime.configuration.ConfigurationException;

/** Where a request comes from, as far as those say whom we trust, and no further. */
class ProxiesTest {

    private static final List<String> NONE = List.of();
    private final Proxies proxies = trusting("10.0.0.0/8", "2001:db8:1::/48", "127.0.0.1");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "203.0.113.9  |                                  | 203.0.113.9",
            "10.0.0.1     | 203.0.113.9                      | 203.0.113.9",
            "10.0.0.1     | 203.0.113.9, 10.1.2.3            | 203.0.113.9",
            "10.0.0.1     | 1.1.1.1, 203.0.113.9, 10.1.2.3   | 203.0.113.9",
            "10.0.0.1     | 1.1.1.1, 127.0.0.1, 203.0.113.9  | 203.0.113.9",
            "203.0.113.9  | 1.1.1.1                          | 203.0.113.9",
            "10.0.0.1     | 10.9.9.9                         | 10.9.9.9",
            "10.0.0.1     | 203.0.113.9:4711                 | 203.0.113.9",
            "10.0.0.1     | [2001:db8:2::7]:4711             | 2001:db8:2::7",
            "2001:db8:1::5| 2001:db8:2::7, 2001:db8:1:ff::1  | 2001:db8:2::7",
            "10.0.0.1     | ::ffff:203.0.113.9               | 203.0.113.9",
            "::ffff:10.0.0.1 | 203.0.113.9                   | 203.0.113.9",
            "10.0.0.1     | unknown                          | 10.0.0.1",
            "10.0.0.1     | 1.1.1.1, example.com             | 10.0.0.1",
            "10.0.0.1     | 1.1.1.1,                         | 10.0.0.1",
            "10.0.0.1     | 1.1.1.1, 999.1.1.1, 10.1.1.1     | 10.1.1.1"})
    void theRightmostStrangerIsTheVisitor(String peer, String header, String visitor) {
        assertThat(proxies.client(peer.strip(), header == null ? NONE : List.of(header), NONE)).isEqualTo(address(visitor));
    }

    @Test
    void onlyWhatATrustedProxySendsIsForwarded() {
        assertThat(List.of("10.1.2.3", "::ffff:10.1.2.3", "2001:db8:1::5", "127.0.0.1")).allMatch(proxies::isTrusted);
        assertThat(List.of("203.0.113.9", "2001:db8:2::7", "nobody", "")).noneMatch(proxies::isTrusted);
        assertThat(trusting().isTrusted("10.1.2.3")).isFalse();
    }

    @Test
    void linesOfOneHeaderBelongTogether() {
        assertThat(proxies.client("10.0.0.1", List.of("1.1.1.1, 203.0.113.9", "10.4.4.4"), NONE))
                .isEqualTo(address("203.0.113.9"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "for=203.0.113.9                                     | 203.0.113.9",
            "for=1.1.1.1, for=203.0.113.9;proto=https;by=10.0.0.1| 203.0.113.9",
            "proto=https; For=\"203.0.113.9:4711\"               | 203.0.113.9",
            "for=\"[2001:db8:2::7]:4711\", for=10.2.2.2          | 2001:db8:2::7",
            "for=1.1.1.1, proto=https                            | 10.0.0.1",
            "for=1.1.1.1, for=_hidden                            | 10.0.0.1",
            "for=1.1.1.1, for=unknown                            | 10.0.0.1",
            "for=\"1.1.1.1, for=203.0.113.9                      | 10.0.0.1",
            "for=\"1.1.1.1\\\", for=203.0.113.9                  | 203.0.113.9",
            "for=1.1.1.1;for=2.2.2.2                             | 10.0.0.1"})
    void theStandardsOwnHeaderIsReadToo(String header, String visitor) {
        assertThat(proxies.client("10.0.0.1", NONE, List.of(header))).isEqualTo(address(visitor));
    }

    @Test
    void whereTwoHeadersDisagreeNeitherIsBelieved() {
        assertThat(proxies.client("10.0.0.1", List.of("203.0.113.9"), List.of("for=1.1.1.1"))).isEqualTo(address("10.0.0.1"));
        assertThat(proxies.client("10.0.0.1", List.of("203.0.113.9"), List.of("for=203.0.113.9")))
                .isEqualTo(address("203.0.113.9"));
    }

    @Test
    void aProxyThatSeemsUnsetIsOneWarningAndItsVisitorsAreNotCountedAsOne() {
        var unset = trusting();
        try (var log = new LogCapture(Proxies.class.getName())) {
            assertThat(unset.client("172.17.0.1", List.of("203.0.113.9"), NONE)).isEmpty();
            assertThat(unset.client("fd00::1", NONE, List.of("for=203.0.113.9"))).isEmpty();
            assertThat(unset.client("198.51.100.1", List.of("203.0.113.9"), NONE)).isEqualTo(address("198.51.100.1"));
            assertThat(unset.client("127.0.0.1", NONE, NONE)).isEqualTo(address("127.0.0.1"));
            assertThat(log.text()).containsOnlyOnce("DESKBELL_TRUSTED_PROXIES").doesNotContain("203.0.113.9");
        }
    }

    @Test
    void anAddressByHttpsIsASignAtTheStart() {
        try (var log = new LogCapture(Proxies.class.getName())) {
            new Proxies(Optional.empty(), Optional.of("http://help.example.com")).begin(null);
            new Proxies(Optional.of(List.of("10.0.0.1")), Optional.of("https://help.example.com")).begin(null);
            assertThat(log.text()).doesNotContain("TRUSTED_PROXIES");
            new Proxies(Optional.empty(), Optional.of("https://help.example.com")).begin(null);
            assertThat(log.text()).contains("DESKBELL_PUBLIC_URL says https");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "proxy.example.com", "10.0.0/8", "10.0.0.0/", "10.0.0.0/8/8", "2001:db8::/129", "*"})
    void whatIsNoAddressRefusesTheStart(String wrong) {
        assertThatThrownBy(() -> trusting(wrong)).isInstanceOf(ConfigurationException.class).hasMessageContaining(wrong);
    }

    private static Proxies trusting(String... networks) {
        return new Proxies(Optional.of(List.of(networks)), Optional.empty());
    }

    private static Optional<InetAddress> address(String text) {
        return Network.address(text);
    }
}
