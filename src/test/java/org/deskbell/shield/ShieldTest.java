package org.deskbell.shield;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.deskbell.shield.Verdict.Check;
import org.deskbell.shield.Verdict.Hold;
import org.deskbell.shield.Verdict.TurnAway;
import org.deskbell.shield.Verdict.Welcome;
import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** All rules together: whom they welcome, check, hold and turn away. */
class ShieldTest {

    private static final int USUAL = 3;

    private final Arrivals arrivals = new Arrivals();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Shield shield = new Shield(arrivals.seals, arrivals.clock, Duration.ofSeconds(2),
            new Rate(USUAL, Duration.ofHours(1)), meters);

    ShieldTest() {
        arrivals.opened(Duration.ofMinutes(1));
    }

    @Test
    void aPersonIsWelcome() {
        assertThat(shield.judge(arrivals.next())).isEqualTo(new Welcome());
    }

    @Test
    void theTrapAloneHolds() {
        var verdict = shield.judge(arrivals.trap("cheap watches").next());
        assertThat(verdict).isInstanceOfSatisfying(Hold.class,
                hold -> assertThat(hold.why()).singleElement()
                        .isEqualTo(Suspicion.ofContent("trap", 10, "the field that nobody sees was filled in")));
        assertThat(verdict.toString()).doesNotContain("cheap watches");
    }

    @Test
    void hasteIsCheckedAndACheckSettlesIt() {
        arrivals.opened(Duration.ofMillis(300));
        assertThat(shield.judge(arrivals.next())).isEqualTo(new Check());
        assertThat(shield.judge(arrivals.proving(Proof.WAITED).again())).isEqualTo(new Welcome());
        assertThat(shield.judge(arrivals.proving(Proof.WORKED).again())).isEqualTo(new Welcome());
    }

    @Test
    void aCheckDoesNotSettleWhatIsHeld() {
        assertThat(shield.judge(arrivals.trap("x").proving(Proof.WORKED).next())).isInstanceOf(Hold.class);
    }

    @Test
    void suspicionsAddUp() {
        arrivals.where(List.of("casino"), List.of());
        arrivals.writes("casino https://a https://b https://c https://d https://e https://f");
        assertThat(shield.judge(arrivals.next())).isInstanceOfSatisfying(Hold.class,
                hold -> assertThat(hold.why()).extracting(Suspicion::rule).containsExactly("links", "words"));
    }

    @Test
    void howItCameIsForTheCheckAndOnlyWhoeverMerelyWaitsIsHeldForIt() {
        for (int i = 0; i < USUAL; i++) {
            shield.judge(arrivals.as(i + "@example.com").next());
        }
        arrivals.opened(Duration.ofMillis(300));
        assertThat(shield.judge(arrivals.next())).as("in haste, and in a flood").isEqualTo(new Check());
        assertThat(shield.judge(arrivals.proving(Proof.WORKED).again())).isEqualTo(new Welcome());
        assertThat(shield.judge(arrivals.proving(Proof.WAITED).again())).isInstanceOfSatisfying(Hold.class,
                hold -> assertThat(hold.why()).extracting(Suspicion::rule).containsExactly("haste", "flood"));
    }

    @Test
    void theSameMessageAgainCountsOnce() {
        for (int i = 0; i < 6; i++) {
            assertThat(shield.judge(arrivals.again())).isEqualTo(new Welcome());
        }
    }

    @Test
    void oneWhoFloodsIsCheckedFirstAndTurnedAwayOnlyWhenItIsPlainAbuse() {
        int welcome = 0;
        int checked = 0;
        for (int i = 0; i < USUAL * Flood.ABUSE; i++) {
            var verdict = shield.judge(arrivals.as(i + "@example.com").next());
            welcome += verdict instanceof Welcome ? 1 : 0;
            checked += verdict instanceof Check ? 1 : 0;
        }
        assertThat(welcome).isEqualTo(USUAL);
        assertThat(checked).isEqualTo(USUAL * Flood.ABUSE - USUAL);

        var away = shield.judge(arrivals.as("last@example.com").next());
        assertThat(away).isInstanceOf(TurnAway.class);
        arrivals.clock.advance(((TurnAway) away).pause());
        assertThat(shield.judge(arrivals.again())).as("after the pause it was told").isEqualTo(new Check());
    }

    @Test
    void aCustomerBehindTheSameAddressAsARobotIsHeard() {
        for (int i = 0; i < 500; i++) {
            shield.judge(arrivals.as(i + "@example.com").next());
        }
        assertThat(shield.judge(arrivals.as("customer@example.com").next())).isInstanceOf(TurnAway.class);
        assertThat(shield.judge(arrivals.proving(Proof.WORKED).again())).isEqualTo(new Welcome());
        assertThat(shield.judge(arrivals.from("203.0.113.77").proving(Proof.NONE).next())).as("from elsewhere")
                .isEqualTo(new Welcome());
    }

    @Test
    void robotsThatWorkAreTurnedAwayInTheEndToo() {
        arrivals.proving(Proof.WORKED);
        for (int i = 0; i < USUAL * Flood.ABUSE; i++) {
            assertThat(shield.judge(arrivals.as(i + "@example.com").next())).isEqualTo(new Welcome());
        }
        assertThat(shield.judge(arrivals.as("last@example.com").next())).isInstanceOf(TurnAway.class);
    }

    @Test
    void aFloodFromManyPlacesStopsNoCustomer() {
        for (int i = 0; i < USUAL * Flood.FORM * 2; i++) {
            shield.judge(arrivals.as(i + "@example.com").from("10." + i / 250 + "." + i % 250 + ".1").next());
        }
        var verdict = shield.judge(arrivals.as("customer@example.com").from("203.0.113.77").next());
        assertThat(verdict).as("one quick check more").isEqualTo(new Check());
        assertThat(shield.judge(arrivals.proving(Proof.WAITED).again())).isEqualTo(new Welcome());
    }

    @Test
    void nothingIsCountedWhereItIsOff() {
        var off = new Shield(arrivals.seals, arrivals.clock, Duration.ZERO, Rate.OFF, meters);
        arrivals.writes("We can bring your site to the first page of every search engine");
        for (int i = 0; i < 300; i++) {
            assertThat(off.judge(arrivals.next())).isEqualTo(new Welcome());
        }
    }

    @Test
    void metricsHoldRulesAndVerdictsOnly() {
        shield.judge(arrivals.trap("x").next());
        assertThat(meters.counter("deskbell.verdicts", "verdict", "Hold").count()).isEqualTo(1);
        assertThat(meters.counter("deskbell.suspicions", "rule", "trap").count()).isEqualTo(1);
        assertThat(meters.getMetersAsString()).doesNotContain("amara", "203.0.113");
    }
}
