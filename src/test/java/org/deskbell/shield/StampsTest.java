package org.deskbell.shield;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Base64;

import org.deskbell.site.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A stamp is ours, for one form, and dated; anything else is nobody's. */
class StampsTest {

    private final TestClock clock = new TestClock();
    private final Stamps stamps = stamps("a secret of at least thirty-two characters");

    @Test
    void comesBackAsItWasIssued() {
        var stamp = stamps.issue("contact");
        assertThat(stamps.read("contact", stamp.token())).contains(stamp);
    }

    @Test
    void neverRepeatsItself() {
        assertThat(stamps.issue("contact").nonce()).isNotEqualTo(stamps.issue("contact").nonce());
    }

    @Test
    void isForeignToAnotherFormAndAnotherSecret() {
        var token = stamps.issue("contact").token();
        assertThat(stamps.read("returns", token)).isEmpty();
        assertThat(stamps("another secret, just as long as the first").read("contact", token)).isEmpty();
    }

    @Test
    void cannotBeChangedByOneBit() {
        var bytes = Base64.getUrlDecoder().decode(stamps.issue("contact").token());
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            var changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(stamps.read("contact", Base64.getUrlEncoder().encodeToString(changed))).as("bit %d", bit).isEmpty();
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "?", "AAAA", "not base64 at all €", "AQ=="})
    void nonsenseIsNobodys(String token) {
        assertThat(stamps.read("contact", token)).isEmpty();
    }

    @Test
    void growsTooOldAndIsRenewedWithTheTimeFirstSeen() {
        var first = stamps.issue("contact");
        clock.advance(Duration.ofHours(12));
        assertThat(stamps.isTooOld(first)).isFalse();
        clock.advance(Duration.ofMillis(1));
        assertThat(stamps.isTooOld(first)).isTrue();

        var renewed = stamps.renew(first);
        assertThat(stamps.isTooOld(renewed)).isFalse();
        assertThat(renewed.firstSeen()).isEqualTo(first.firstSeen());
        assertThat(renewed.nonce()).isNotEqualTo(first.nonce());
        assertThat(stamps.read("contact", renewed.token())).contains(renewed);
    }

    private Stamps stamps(String secret) {
        return new Stamps(new Seals(secret.getBytes(UTF_8)), clock, Duration.ofHours(12));
    }
}
