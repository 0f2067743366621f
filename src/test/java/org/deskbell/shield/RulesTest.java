package org.deskbell.shield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule by itself: what it minds, how much, and what it leaves alone. */
class RulesTest {

    private final Arrivals arrivals = new Arrivals();

    @Test
    void whatStandsInTheTrapIsEnoughToHold() {
        assertThat(points(new Trap(), arrivals.trap("http://example.com").next())).isEqualTo(10);
        assertThat(points(new Trap(), arrivals.trap("  ").next())).isZero();
        assertThat(points(new Trap(), arrivals.trap(null).next())).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "1999, 5", "2000, 0", "60000, 0"})
    void nobodyReadsAPageInLessThanTwoSeconds(long millis, int points) {
        arrivals.opened(Duration.ofMillis(millis));
        assertThat(points(new Haste(arrivals.clock, Duration.ofSeconds(2)), arrivals.next())).isEqualTo(points);
        assertThat(points(new Haste(arrivals.clock, Duration.ZERO), arrivals.next())).isZero();
    }

    @Test
    void aPageThatWasRenewedIsAsOldAsTheFirst() {
        arrivals.opened(Duration.ofHours(13));
        arrivals.stamp = arrivals.stamps.renew(arrivals.stamp);
        assertThat(points(new Haste(arrivals.clock, Duration.ofSeconds(2)), arrivals.next())).isZero();
    }

    @Test
    void browsersSayWhichPageSendsAForm() {
        assertThat(points(new Silence(), arrivals.next())).isZero();
        assertThat(points(new Silence(), arrivals.silently().next())).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"no link at all | 0", "see https://a.example, http://b.example and www.c.example | 0",
            "https://a https://b https://c https://d | 2", "HTTPS://a [URL=b] <a href=c> www.d.example | 2",
            "https://a https://b https://c https://d https://e https://f https://g https://h https://i https://j | 8"})
    void manyLinksAreSuspiciousAndNeverEnoughToHold(String text, int points) {
        assertThat(points(new Links(), arrivals.writes(text).next())).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Best CASINO in town | 5", "ｃａｓｉｎｏ | 5", "cas\u200bino | 5",
            "Buy   followers now: casino | 10",
            "casinos | 0", "occasino | 0", "my lamp | 0", "安い偽物時計です | 5", "casino casino | 5"})
    void wordsOfTheListCountWhole(String text, int points) {
        arrivals.where(List.of("casino", "buy followers", "偽物"), List.of());
        assertThat(points(new BadWords(), arrivals.writes(text).next())).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"spam@bad.example, 10", "SPAM@bad.example, 10", "any@worse.example, 10", "any@sub.worse.example, 0",
            "other@bad.example, 0", "any@notworse.example, 0"})
    void sendersOfTheListAreHeld(String email, int points) {
        arrivals.where(List.of(), List.of("Spam@bad.example", "@worse.example"));
        assertThat(points(new BadSenders(), arrivals.as(email).next())).isEqualTo(points);
    }

    @Test
    void theSameLongTextFourTimesIsSuspiciousUntilItIsForgotten() {
        var echo = new Echo(arrivals.seals, arrivals.clock);
        arrivals.writes("We can bring your site to the first page of every search engine");
        for (int i = 0; i < 3; i++) {
            assertThat(points(echo, arrivals.next())).isZero();
        }
        assertThat(points(echo, arrivals.next())).isEqualTo(5);
        assertThat(points(echo, arrivals.writes("we can bring YOUR site\nto the first  page of every search engine").next()))
                .isEqualTo(5);
        arrivals.clock.advance(Duration.ofHours(6));
        assertThat(points(echo, arrivals.next())).isZero();
    }

    @Test
    void shortTextsMayBeTheSame() {
        var echo = new Echo(arrivals.seals, arrivals.clock);
        for (int i = 0; i < 20; i++) {
            assertThat(points(echo, arrivals.writes("Where is my order?").next())).isZero();
        }
    }

    @Test
    void onePlaceFloods() {
        var flood = flood();
        for (int i = 0; i < 3; i++) {
            assertThat(points(flood, arrivals.as(i + "@example.com").next())).isZero();
        }
        assertThat(points(flood, arrivals.as("4@example.com").next())).isEqualTo(5);
        assertThat(points(flood, arrivals.as("5@example.com").from("203.0.113.10").next())).isZero();
        arrivals.clock.advance(Duration.ofMinutes(20));
        assertThat(points(flood, arrivals.as("6@example.com").from("203.0.113.9").next())).as("one has become free").isZero();
    }

    @Test
    void aHouseholdIsOnePlaceHoweverManyAddressesItHas() {
        var flood = flood();
        for (int i = 0; i < 3; i++) {
            assertThat(points(flood, arrivals.as(i + "@example.com").from("2001:db8:1:1::" + i).next())).isZero();
        }
        assertThat(points(flood, arrivals.as("4@example.com").from("2001:db8:1:1:ffff::4").next())).isEqualTo(5);
        assertThat(points(flood, arrivals.as("5@example.com").from("2001:db8:1:2::1").next())).isZero();
    }

    @Test
    void oneEmailAddressFloodsFromAnywhere() {
        var flood = flood();
        for (int i = 0; i < 3; i++) {
            assertThat(points(flood, arrivals.from("203.0.113." + i).next())).isZero();
        }
        assertThat(points(flood, arrivals.as("AMARA@example.com").from("203.0.113.99").next())).isEqualTo(5);
    }

    @Test
    void manyPlacesFloodOneForm() {
        var flood = flood();
        for (int i = 0; i < 3 * Flood.FORM; i++) {
            assertThat(points(flood, arrivals.as(i + "@example.com").from("198.51.100." + i).next())).isZero();
        }
        assertThat(points(flood, arrivals.as("a@example.com").from("203.0.113.1").next())).isEqualTo(5);
    }

    @Test
    void whereNobodyCanTellPlacesApartNoneIsCounted() {
        var flood = flood();
        for (int i = 0; i < 10; i++) {
            var arrival = arrivals.as(i + "@example.com").from(null).next();
            assertThat(points(flood, arrival)).isZero();
            assertThat(flood.abuse(arrival)).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"20/1h", "1/30s", "5/10m", "100000/7d"})
    void ratesAreReadAsTheyAreWritten(String text) {
        var rate = new Rate.Reader().convert(text);
        assertThat(rate.count()).isEqualTo(Integer.parseInt(text.substring(0, text.indexOf('/'))));
        assertThat(rate.per()).isPositive();
        assertThat(new Rate.Reader().convert("off").isOff()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"20", "20/h", "0/1h", "20/0h", "-1/1h", "20/1w", "twenty/1h", "OFF", "20 / 1h"})
    void otherRatesAreRefusedWithTheRemedy(String text) {
        assertThat(catchThrowable(() -> new Rate.Reader().convert(text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("20/1h");
    }

    private Flood flood() {
        return new Flood(arrivals.seals, arrivals.clock, new Rate(3, Duration.ofHours(1)));
    }

    private static int points(Rule rule, Arrival arrival) {
        return Optional.of(arrival).flatMap(rule::look).map(Suspicion::points).orElse(0);
    }
}
