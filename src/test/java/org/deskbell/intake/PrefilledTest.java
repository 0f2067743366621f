package org.deskbell.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import jakarta.inject.Inject;

import org.deskbell.helpdesk.sandbox.Sandbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** What a link to the form fills in, from the first page to the ticket. */
@QuarkusTest
class PrefilledTest {

    @Inject
    Sandbox sandbox;

    @BeforeEach
    void emptyDrawer() {
        sandbox.forget();
    }

    @Test
    void aLinkFillsInWhatTheFormAllows() {
        var page = OpenPage.of("/f/linked?topic=late&plan=pro&order=K-1234&message=Where%20is%0Ait%3F&source=mail+7"
                + "&day=2026-03-27&things=label&things=bill&email=a%40b.example&name=Amara&note=x&_stamp=x&_version=x");
        assertThat(page.answers()).containsEntry("topic", "late")
                .containsEntry("plan", "pro")
                .containsEntry("order", "K-1234")
                .containsEntry("day.year", "2026")
                .containsEntry("day.day", "27")
                .containsEntry("message", "Where is\nit?")
                .containsEntry("source", "mail 7")
                .containsEntry("email", "")
                .containsEntry("name", "")
                .containsEntry("note", "");
        page.send("email", "amara@example.com").statusCode(303);
        assertThat(description()).startsWith("Where is\nit?\n\n")
                .contains("What is it about?: It is late\nPlan: Pro\nOrder: K-1234\nOrdered on: March 27, 2026\n"
                        + "What you have at hand: The bill, The label\nSource: mail 7\n");
    }

    @Test
    void whatAVisitorTypesGoesBeforeWhatALinkSays() {
        var page = OpenPage.of("/f/linked?topic=late&order=K-1234&message=Where");
        page.send("email", "amara@example.com", "order", "", "topic", "", "message", "Mine").statusCode(303);
        assertThat(description()).startsWith("Mine\n\n").doesNotContain("K-1234", "late");
    }

    @ParameterizedTest
    @ValueSource(strings = {"topic=other&plan=PRO&order=", "topic=&plan=%3Cb%3E", "topic=late%00x&plan=free%2Cpro", "topic",
            "topic=%ff&plan"})
    void whatIsNotAmongTheChoicesIsIgnored(String query) {
        var page = OpenPage.of("/f/linked?" + query);
        assertThat(page.answers()).containsEntry("topic", "")
                .containsEntry("plan", "free")
                .containsEntry("source", "shop");
        assertThat(page.html()).doesNotContain("Error:", "aria-invalid=\"true\"");
    }

    @Test
    void hostileValuesAreOnlyText() {
        var page = OpenPage
                .of("/f/linked?order=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&message=%3C/textarea%3E%3Cb%3E%00%E2%80%AEx");
        assertThat(page.html()).doesNotContain("<script>al", "</textarea><b>", "\u0000", "\u202e");
        assertThat(page.answers()).containsEntry("order", "\"><script>al").containsEntry("message", "</textarea><b>x");
        page.send("email", "amara@example.com", "message", "x").statusCode(422).body(containsString("<title>Error: "));
        assertThat(sandbox.tickets()).isEmpty();
    }

    @Test
    void longOnesAreCutAndNeverMakeAnAddressTooLong() {
        var page = OpenPage.of("/f/linked?message=" + "%26".repeat(1100) + "&order=K-1&source=" + "x".repeat(300));
        assertThat(page.answer("message")).isEqualTo("&".repeat(1000));
        assertThat(page.answer("source")).isEqualTo("x".repeat(20));
        assertThat(page.action()).contains("order=K-1").hasSizeLessThan(3100);
        OpenPage.of(page.in("de"));
    }

    @Test
    void conditionsSeeWhatALinkSays() {
        assertThat(OpenPage.of("/f/linked?part=wheel").answers()).doesNotContainKey("part");
        var page = OpenPage.of("/f/linked?topic=broken&part=wheel");
        assertThat(page.answer("part")).isEqualTo("wheel");
        assertThat(page.answer("_asked")).isEqualTo("part");
    }

    @Test
    void aQuestionThatComesLaterIsFilledInTooButNeverUnseen() {
        var page = OpenPage.of("/f/linked?part=wheel+7");
        given().urlEncodingEnabled(false)
                .header("HX-Request", "true")
                .contentType("application/x-www-form-urlencoded")
                .body("topic=broken&_asked=")
                .post(page.questions())
                .then()
                .statusCode(200)
                .body(containsString("value=\"wheel 7\""));

        var more = page.after(422, "email", "amara@example.com", "message", "x", "topic", "broken");
        assertThat(sandbox.tickets()).isEmpty();
        assertThat(more.answer("part")).isEqualTo("wheel 7");
        assertThat(more.html()).doesNotContain("aria-invalid=\"true\"");
        more.send("part", "").statusCode(303);
        assertThat(description()).doesNotContain("wheel 7");
    }

    @Test
    void anotherLanguageKeepsThemAndNothingThatWasTyped() {
        var page = OpenPage.of("/f/linked?topic=late&order=K-1234&email=a%40b.example&note=x");
        var german = OpenPage.of(page.in("de"));
        assertThat(german.html()).contains("<html lang=\"de\"");
        assertThat(german.answers()).containsEntry("topic", "late").containsEntry("order", "K-1234");
        assertThat(german.in("en")).startsWith("/f/linked?lang=en&").contains("order=K-1234");

        var back = page.after(422, "name", "Amara Okafor", "email", "amara@", "order", "K-5", "message", "Private");
        assertThat(back.answer("order")).isEqualTo("K-5");
        assertThat(back.in("de")).isEqualTo(page.in("de"));
        assertThat(back.action()).isEqualTo(page.action())
                .doesNotContain("Amara", "amara", "K-5", "Private", "a%40b");
        var receipt = back.send("email", "amara@example.com").statusCode(303).extract().header("Location");
        assertThat(receipt).as("a random id and a seal, no answer")
                .matches("/r/[A-Za-z0-9_-]{30}\\?sent=[0-9]+\\.[A-Za-z0-9_-]{22}");
    }

    @Test
    void onlyFieldsThatMayBeFilledInCarryTheMark() {
        assertThat(OpenPage.of("/f/linked?topic=broken").open()).containsExactly("name", "email", "topic", "plan", "order",
                "part", "day.month", "day.day", "day.year", "things", "message", "source");
        assertThat(OpenPage.of("/f/contact").open()).isEmpty();
        assertThat(OpenPage.of("/f/linked").html().split(" data-prefill", -1)).hasSize(15);
    }

    private String description() {
        assertThat(sandbox.tickets()).hasSize(1);
        return JsonPath.from(sandbox.tickets().get(0).json()).getString("description");
    }
}
