package org.deskbell.intake;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;

import jakarta.inject.Inject;

import org.deskbell.form.Forms;
import org.deskbell.helpdesk.sandbox.Sandbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** What goes along with the answers, from the request for the page to the end of the ticket's description. */
@QuarkusTest
class ContextTest {

    private static final String UTM = "utm_source=news&utm_medium=email&utm_campaign=spring+sale&utm_term=bike&utm_content=top&utm_id=7";

    @Inject
    Sandbox sandbox;

    @Inject
    Forms forms;

    @BeforeEach
    void emptyDrawer() {
        sandbox.forget();
    }

    @Test
    void theTicketEndsWithItInTheAgentsLanguage() {
        var page = OpenPage.at(given().header("Referer", "https://marl.example/lamps?token=s3cret"),
                "/f/linked?lang=de&" + UTM);
        send(page, "_page", "https://host.example/shop?session=s3cret#top");
        assertThat(description()).endsWith("""
                Source: shop
                Page: https://host.example/shop
                Page before: https://marl.example/lamps
                Campaign (utm_source): news
                Campaign (utm_medium): email
                Campaign (utm_campaign): spring sale
                Campaign (utm_term): bike
                Campaign (utm_content): top
                Language: German
                Form version: %s
                Your reference: %s""".formatted(forms.find("linked").orElseThrow().version(), reference()));
    }

    @Test
    void whatNobodyKnowsIsLeftOut() {
        send(OpenPage.of("/f/linked?lang=en"));
        assertThat(description()).contains("Source: shop\nLanguage: English\nForm version: ");
    }

    @Test
    void aFormThatDoesNotAskIsNotTold() {
        var page = OpenPage.at(given().header("Referer", "https://marl.example/lamps"), "/f/shop?" + UTM);
        assertThat(page.answers()).doesNotContainKeys("_page", "_referrer", "_utm");
        page.send("email", "amara@example.com", "topic", "order", "message", "x", "_page", "https://marl.example/x", "_utm",
                "utm_source=x", "_referrer", "https://marl.example/x").statusCode(303);
        assertThat(description()).doesNotContain("marl.example", "utm_", "English");
    }

    @Test
    void inAFrameWhatLedHereIsThePageAroundIt() {
        var referer = given().header("Referer", "https://host.example/");
        var alone = OpenPage.at(referer, "/f/linked");
        assertThat(alone.answers()).containsEntry("_page", "").containsEntry("_referrer", "https://host.example/");
        var framed = OpenPage.at(referer, "/f/linked?embed=inline");
        assertThat(framed.answers()).containsEntry("_page", "https://host.example/").containsEntry("_referrer", "");
    }

    @ParameterizedTest
    @CsvSource({"/f/linked?lang=de, same-origin", "/r/abc?sent=1, same-origin", "http://HOST/f/shop, "})
    void ourOwnPagesLedNowhere(String referer, String fetchSite) {
        var visitor = given().header("Host", "help.example.com")
                .header("Referer", referer.startsWith("/")
                        ? "https://proxied.example" + referer
                        : referer.replace("HOST", "help.example.com"));
        var page = OpenPage.at(fetchSite == null ? visitor : visitor.header("Sec-Fetch-Site", fetchSite), "/f/linked");
        assertThat(page.answer("_referrer")).isEmpty();
    }

    @Test
    void itComesBackWithFlawsAndOnAPageThatIsSentOnceMore() {
        var page = OpenPage.at(given().header("Referer", "https://marl.example/lamps"), "/f/linked?" + UTM);
        var flawed = page.after(422, "_page", "https://host.example/shop?x", "email", "no");
        assertThat(flawed.answers()).containsEntry("_page", "https://host.example/shop")
                .containsEntry("_referrer", "https://marl.example/lamps")
                .containsEntry("_utm", page.answer("_utm"));
        var again = flawed.after(422, "email", "amara@example.com", "message", "x", "_stamp", "old");
        send(again);
        assertThat(description()).contains("https://host.example/shop\n", "https://marl.example/lamps\n",
                "(utm_campaign): spring sale\n");
    }

    @Test
    void itGoesAlongToAnotherLanguage() {
        var page = OpenPage.at(given().header("Referer", "https://marl.example/lamps?token=s3cret"),
                "/f/linked?" + UTM);
        var german = OpenPage.at(given().header("Referer", "https://proxied.example/f/linked?utm_source=x")
                .header("Sec-Fetch-Site", "same-origin"), page.in("de"));
        assertThat(german.answers()).containsEntry("_referrer", "https://marl.example/lamps")
                .containsEntry("_utm", page.answer("_utm"));
        assertThat(page.in("de")).doesNotContain("s3cret", "utm_id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://marl.example/people/amara@example.com", "https://marl.example/people/amara%40example.com"})
    void anAddressOfAPersonIsInNoAddressOfOurs(String from) {
        var page = OpenPage.at(given().header("Referer", from), "/f/linked");
        assertThat(page.answer("_referrer")).isEqualTo(from);
        assertThat(page.in("de")).doesNotContain("amara");
    }

    @Test
    void whateverIsPostedIsCleanedAgain() {
        var page = OpenPage.of("/f/linked");
        send(page, "_page", "javascript:alert(1)", "_referrer", "https://amara:s3cret@marl.example/x?token=s3cret", "_utm",
                "utm_source=%3Cb%3Ea%0AReference%3A+FORGED%00&utm_medium=" + "y".repeat(10_000)
                        + "&utm_campaign=%zz&utm_term&utm_content=a%26b&gclid=s3cret");
        assertThat(description()).contains("Page before: https://marl.example/x\n", "(utm_source): <b>a Reference: FORGED\n",
                "(utm_medium): " + "y".repeat(100) + "\n", "(utm_content): a&b\n")
                .doesNotContain("alert", "s3cret", "Page: ", "\nReference: FORGED", "\u0000");
    }

    @Test
    void tenThousandCharactersAreNoHarm() {
        var endless = "https://host.example/" + "x".repeat(10_000);
        var page = OpenPage.at(given().header("Referer", endless.substring(0, 6000)), "/f/linked");
        assertThat(page.answer("_referrer")).hasSize(500);
        OpenPage.of(page.in("de"));
        send(page, "_page", endless, "_utm", "x".repeat(10_000));
        assertThat(description()).contains("Page: " + endless.substring(0, 500) + "\n").doesNotContain("x".repeat(500));
    }

    @Test
    void whatFitsIntoARequestComesThrough() {
        var campaign = "販売".repeat(50);
        var page = OpenPage.of("/f/linked?utm_source=%s&utm_medium=%<s&utm_campaign=%<s&utm_content=%<s"
                .formatted(URLEncoder.encode(campaign, UTF_8)));
        OpenPage.of(page.in("de"));
        send(page);
        assertThat(description()).contains("(utm_source): " + campaign + "\n", "(utm_content): " + campaign + "\n");
    }

    @Test
    void theSameAnswersFromAnotherPageAreTheSameSubmission() {
        var page = OpenPage.of("/f/linked");
        var first = send(page, "_page", "https://host.example/a", "_utm", "utm_source=a");
        assertThat(send(page, "_page", "https://host.example/b", "_utm", "")).isEqualTo(first);
        assertThat(sandbox.tickets()).hasSize(1);
    }

    @Test
    void neitherTheBrowserNorItsPlaceIsTold() {
        var page = OpenPage.at(given().header("User-Agent", "Canary/7").header("X-Forwarded-For", "203.0.113.7"), "/f/linked");
        send(page);
        assertThat(sandbox.tickets().get(0).json()).doesNotContain("Canary", "203.0.113.7", "127.0.0.1");
    }

    /** Everything else is filled in as it should be; gives back where the receipt is. */
    private static String send(OpenPage page, String... marks) {
        var answers = page.answers();
        answers.put("email", "amara@example.com");
        answers.put("message", "It is dark");
        for (int i = 0; i < marks.length; i += 2) {
            answers.put(marks[i], marks[i + 1]);
        }
        return page.send(answers).statusCode(303).extract().header("Location").replaceFirst("\\?.*", "");
    }

    private String description() {
        assertThat(sandbox.tickets()).hasSize(1);
        return JsonPath.from(sandbox.tickets().get(0).json()).getString("description");
    }

    private String reference() {
        return description().replaceFirst("(?s).*reference: ", "");
    }
}
