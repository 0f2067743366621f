package org.deskbell.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import jakarta.inject.Inject;

import org.deskbell.outbox.Casework;
import org.deskbell.outbox.Reference;
import org.deskbell.outbox.Status;
import org.deskbell.outbox.Submission;
import org.deskbell.shield.Solver;
import org.deskbell.shield.Wary;
import org.deskbell.site.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;

/** The whole shield over HTTP: floods, made-up addresses, the quick check and its replay, and what is held. */
@QuarkusTest
@TestProfile(Wary.class)
class ShieldUpTest {

    @Inject
    TestClock clock;

    @Inject
    Casework casework;

    @BeforeEach
    void everythingIsForgotten() {
        clock.advance(Duration.ofHours(7));
    }

    @Test
    void whoeverFloodsIsCheckedFirstAndTurnedAwayOnlyWhenItIsPlainAbuse() {
        for (int i = 0; i < 2; i++) {
            assertThat(reader("203.0.113.9").send().statusCode()).isEqualTo(303);
        }
        for (int i = 2; i < 20; i++) {
            var check = reader("203.0.113.9").send();
            assertThat(check.statusCode()).isEqualTo(422);
            assertThat(check.asString()).contains("One quick check", "It stops at 60 %");
        }
        var sender = reader("203.0.113.9");
        var away = sender.send();
        assertThat(away.statusCode()).isEqualTo(429);
        assertThat(away.asString()).contains("Wait a moment", "after this many minutes: 3", "It stops at 60 %",
                "value=\"Battery\"",
                "value=\"city-2\" selected", sender.answers.get("email"));
        // one in three minutes becomes free again, and two seconds of reading have passed twenty times
        assertThat(away.header("Retry-After")).isEqualTo("140");

        assertThat(reader("203.0.113.77").send().statusCode()).as("everybody else").isEqualTo(303);
        assertThat(sender.solves(away).send().statusCode()).as("a customer at the same address, whose browser works")
                .isEqualTo(303);
        clock.advance(Duration.ofSeconds(140));
        assertThat(reader("203.0.113.9").send().statusCode()).as("after the time that was told").isEqualTo(422);
    }

    @Test
    void anAddressThatIsMadeUpHelpsNobody() {
        for (int i = 0; i < 2; i++) {
            assertThat(reader("198.51.100." + i + ", 203.0.113.9").send().statusCode()).isEqualTo(303);
        }
        assertThat(reader("198.51.100.3, 203.0.113.9").send().statusCode()).isEqualTo(422);
        assertThat(reader("127.0.0.1, 203.0.113.9").send().statusCode()).isEqualTo(422);
    }

    @Test
    void aFloodFromManyAddressesStopsNoCustomer() {
        for (int i = 0; i < 110; i++) {
            reader("10.1." + i + ".1").send();
        }
        var customer = reader("203.0.113.9");
        var check = customer.send();
        assertThat(check.statusCode()).isEqualTo(422);
        assertThat(customer.solves(check).send().statusCode()).isEqualTo(303);
    }

    @Test
    void aSolutionIsForOneMessage() {
        var robot = hasty("203.0.113.9");
        var check = robot.send();
        assertThat(check.statusCode()).isEqualTo(422);
        var receipt = robot.solves(check).send();
        assertThat(receipt.statusCode()).isEqualTo(303);
        assertThat(address(robot.send())).as("sent twice is sent once").isEqualTo(address(receipt));

        assertThat(robot.says("message", "Something else").send().statusCode()).as("replayed").isEqualTo(422);
        var other = hasty("203.0.113.9").says("_check", robot.answers.get("_check"))
                .says("_work", robot.answers.get("_work"));
        assertThat(other.send().statusCode()).as("on another page").isEqualTo(422);
    }

    @Test
    void aTickIsForThoseWhoWait() {
        for (int i = 0; i < 2; i++) {
            reader("203.0.113.9").send();
        }
        var visitor = reader("203.0.113.9");
        var check = visitor.send();
        visitor.says("_check", Solver.token(check.asString())).says("_tick", "true");
        assertThat(visitor.send().statusCode()).as("at once").isEqualTo(422);
        clock.advance(Duration.ofSeconds(10));
        assertThat(visitor.send().statusCode()).isEqualTo(303);
    }

    @Test
    void whatFallsIntoTheTrapIsHeldAndTheVisitorCannotTell() {
        var receipt = reader("203.0.113.9").says("_extra", "cheap watches").send();
        assertThat(receipt.statusCode()).isEqualTo(303);
        var page = given().get(address(receipt)).asString();
        assertThat(page).contains("Your request is safe with us").doesNotContain("cheap watches", "robot", "held");
        var held = held(page);
        assertThat(held.status()).isEqualTo(Status.HELD);
        assertThat(held.reason()).isEqualTo("the field that nobody sees was filled in");
        assertThat(held.toString() + held.history() + held.parcel().description()).doesNotContain("cheap watches",
                "203.0.113");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ",,,,,,", "unknown", "203.0.113.9;DROP TABLE submission", "%00", "\u00e9\u00ff", "[::1",
            "::ffff:1.2.3",
            "1.2.3.4:99999999", "' or 1=1 --", "fe80::1%lo", "0x7f.1"})
    void headersOfAnyKindAreBorne(String header) {
        assertThat(reader(header).send().statusCode()).isEqualTo(303);
        assertThat(reader("203.0.113.9").with("Forwarded", "for=\"" + header).send().statusCode()).isEqualTo(303);
        clock.advance(Duration.ofHours(2));
        assertThat(reader(header + ",".repeat(3000) + "203.0.113.9").with("X-Real-IP", header).send().statusCode())
                .isEqualTo(303);
    }

    /** Somebody who reads the page first. */
    private Sender reader(String address) {
        var sender = Sender.from(address);
        clock.advance(Duration.ofSeconds(2));
        return sender;
    }

    private Sender hasty(String address) {
        return Sender.from(address);
    }

    private Submission held(String page) {
        var reference = page.replaceAll("(?s).*id=\"number\" dir=\"ltr\">([^<]+)<.*", "$1");
        return casework.find(new Reference(reference)).orElseThrow().submission();
    }

    private static String address(Response receipt) {
        return receipt.header("Location").replaceFirst("\\?.*", "");
    }
}
