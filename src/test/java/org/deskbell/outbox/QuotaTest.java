package org.deskbell.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much one place may send in a while, as a setting says it. */
class QuotaTest {

    private final Quota.Reader reader = new Quota.Reader();

    @Test
    void aSizeInATime() {
        assertThat(reader.convert(" 100M/1h ")).isEqualTo(new Quota(100L << 20, Duration.ofHours(1)));
        assertThat(reader.convert("5g/30s")).isEqualTo(new Quota(5L << 30, Duration.ofSeconds(30)));
        assertThat(reader.convert("1K/7d")).isEqualTo(new Quota(1024, Duration.ofDays(7)));
        assertThat(reader.convert("20M/5m")).isEqualTo(new Quota(20L << 20, Duration.ofMinutes(5)));
        assertThat(reader.convert("off").isOff()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "100M", "100/1h", "0M/1h", "-1M/1h", "100MB/1h", "100M/0h", "100M/h", "1M/1h/1h"})
    void anythingElseIsSaid(String wrong) {
        assertThatThrownBy(() -> reader.convert(wrong)).hasMessageContaining("100M/1h");
    }
}
