package org.deskbell.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.helpdesk.LogCapture;
import org.deskbell.site.Refusals.Refusal;
import org.junit.jupiter.api.Test;

/** Sites that may not frame a form are named once, and cannot be so many that they fill anything. */
class RefusalsTest {

    private final TestClock clock = new TestClock();
    private final Refusals refusals = new Refusals(clock);

    @Test
    void areNamedOnceADay() {
        try (var log = new LogCapture("org.deskbell.site")) {
            for (int n = 0; n < 100; n++) {
                refusals.note("contact", "https://evil.example");
            }
            refusals.note("bug", "https://evil.example");
            assertThat(log.text().lines().filter(line -> line.contains("https://evil.example"))).hasSize(2);
            clock.advance(Refusals.KEPT.plusSeconds(1));
            assertThat(refusals.all()).isEmpty();
            refusals.note("contact", "https://evil.example");
            assertThat(log.text().lines().filter(line -> line.contains("https://evil.example"))).hasSize(3);
        }
    }

    @Test
    void cannotFillTheMemoryOrTheLog() {
        try (var log = new LogCapture("org.deskbell.site")) {
            for (int n = 0; n < 10_000; n++) {
                refusals.note("contact", "https://" + n + ".example");
            }
            assertThat(log.text().lines().filter(line -> line.contains("Refusals"))).hasSize(Refusals.MOST + 1);
            assertThat(refusals.all()).hasSize(Refusals.MOST).extracting(Refusal::origin).contains("https://0.example");
        }
    }
}
