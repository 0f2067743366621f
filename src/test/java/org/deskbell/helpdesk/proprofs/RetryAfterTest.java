package org.deskbell.helpdesk.proprofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long the desk's wish is honoured. */
class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

    @ParameterizedTest
    @CsvSource(nullValues = "-", quoteCharacter = '\'', value = {
            "30, PT30S",
            "' 30 ', PT30S",
            "0, PT0S",
            "3600, PT1H",
            "3601, PT1H",
            "99999999999999999999999, PT1H",
            "'Wed, 04 Mar 2026 05:06:37 GMT', PT30S",
            "'Wed, 04 Mar 2026 05:06:06 GMT', PT0S",
            "'Wed, 04 Mar 2037 05:06:06 GMT', PT1H",
            "-, -",
            "'', -",
            "-5, -",
            "soon, -",
            "1.5, -"
    })
    void isHonouredForAnHourAtMost(String header, Duration wait) {
        assertThat(RetryAfter.read(header, NOW)).isEqualTo(wait);
    }
}
