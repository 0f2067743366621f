package org.deskbell.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.console.Operator.ann;

import jakarta.inject.Inject;

import org.deskbell.site.Refusals;
import org.deskbell.site.TestClock;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Operators learn which sites show a form without being allowed to, for a day. */
@QuarkusTest
@TestProfile(WithUsers.class)
class RefusedFramesTest {

    @Inject
    Refusals refusals;

    @Inject
    TestClock clock;

    @Test
    void areNamedAboveTheList() {
        assertThat(ann().get("/console").asString()).doesNotContain("Refused in a frame");
        refusals.note("contact", "https://new.example");
        refusals.note("contact", "https://new.example");
        assertThat(ann().get("/console").asString()).containsOnlyOnce("https://new.example (contact)")
                .contains("embed.origins");
        clock.advance(Refusals.KEPT.plusSeconds(1));
        assertThat(ann().get("/console").asString()).doesNotContain("Refused in a frame");
    }
}
