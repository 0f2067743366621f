package org.deskbell.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.console.Operator.ann;
import static org.deskbell.console.Operator.ours;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;

/** Finding, masking, handing out and erasing what belongs to one person, over HTTP. */
@QuarkusTest
@TestProfile(WithUsers.class)
class PersonTest extends EmptyPile {

    private static final String EMAIL = "amara@example.com";

    @ParameterizedTest
    @ValueSource(strings = {EMAIL, " AMARA@Example.com ", "what came from amara@example.com?"})
    void anAddressLeadsToTheListOfOnePersonAndStandsInNoAddress(String typed) {
        pile.stuck("Lamp");
        var location = find(typed);
        assertThat(location).doesNotContainIgnoringCase("amara").contains("person=");
        if (!typed.contains("?")) {
            assertThat(ann().get(location).asString()).contains("Lamp", "Everything of this person", "Export as JSON")
                    .doesNotContain(EMAIL);
        }
    }

    @Test
    void otherWordsLeadToSubjectsTicketsAndReferences() {
        var reference = pile.stuck("50% of_all lamps");
        assertThat(find(reference.toLowerCase())).contains("/console/" + reference);
        assertThat(ann().get(find("of_ALL")).asString()).contains("50% of_all lamps");
        assertThat(ann().get(find("ofxall")).asString()).contains("No submission fits");
        assertThat(find("")).endsWith("/console?state=needs-you");
    }

    @Test
    void whatStoodMaskedIsShownOnceItIsWrittenDown() {
        var reference = pile.stuck("Write to " + EMAIL + " or +44 20 7946 0321");
        pile.quote(reference, "Unknown customer AMARA@example.com");
        for (var page : List.of("/console", "/console/" + reference)) {
            assertThat(ann().get(page).asString()).doesNotContainIgnoringCase(EMAIL)
                    .doesNotContain("7946 0321")
                    .contains("a••••@");
        }
        var shown = ours().post("/console/" + reference + "/show").then().statusCode(200).extract().asString();
        assertThat(shown).contains("Write to " + EMAIL, "+44 20 7946 0321", "ann was shown email and phone");
        assertThat(ann().get("/console/" + reference).asString()).contains("ann was shown email and phone")
                .doesNotContain(EMAIL);
    }

    @Test
    void editingShowsAndSendsAndKeepsTheFirstOneMasked() {
        var reference = pile.stuck("Lamp");
        assertThat(ours().post("/console/" + reference + "/edit").asString()).contains("value=\"" + EMAIL + "\"",
                "can’t make a second ticket");
        assertThat(ann().get("/console/" + reference).asString()).contains("ann was shown");
        resend(reference, "nobody", "Lamp").then()
                .statusCode(422)
                .body(containsString("Enter an email address in the correct format"))
                .body(containsString("value=\"nobody\""));
        resend(reference, "zoe@example.org", "Lamp <2>").then().header("Location", endsWith("said=edited"));
        resend(reference, "late@example.org", "Lamp").then().header("Location", endsWith("said=too-late"));
        assertThat(ann().get("/console/" + reference).asString())
                .contains("ann edited it", "name, email, phone, subject, description, priority", "before it was edited",
                        "z••••@example.org", "a••••@example.com", "Lamp &lt;2&gt;")
                .doesNotContain("zoe@", EMAIL);
    }

    @Test
    void everythingIsHandedOutToScriptsToo() {
        var reference = pile.stuck("=cmd|' /C calc'!A0");
        pile.held("Second");
        pile.attach(reference);
        Map<String, Object> first = ours().formParam("email", EMAIL.toUpperCase())
                .formParam("as", "json")
                .post("/console/person/export")
                .then()
                .statusCode(200)
                .contentType("application/json;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"submissions.json\"")
                .extract()
                .jsonPath()
                .getMap("submissions.find { it.reference == '" + reference + "' }");
        assertThat(first).containsEntry("email", EMAIL)
                .containsEntry("phone", "+44 20 7946 0321")
                .containsEntry("message", Pile.MESSAGE)
                .containsEntry("status", "STUCK")
                .containsEntry("files",
                        List.of(Map.of("name", "photo.jpg", "type", "image/jpeg", "bytes", 3, "sha256", "abc")))
                .containsKeys("accepted", "answers", "history");
        var csv = ours().formParam("reference", reference).formParam("as", "csv").post("/console/person/export").asString();
        assertThat(csv).startsWith("\uFEFFreference,accepted,").contains("\"'=cmd|' /C calc'!A0\"", "\"'+44 20", "Second");
        assertThat(ann().get("/console/" + reference).asString()).contains("ann exported it");
        ours().formParam("email", EMAIL).formParam("as", "xml").post("/console/person/export").then().statusCode(400);
        ours().formParam("as", "csv").post("/console/person/export").then().statusCode(404);
    }

    @Test
    void everythingIsErasedWithAReason() {
        var one = pile.stuck("One");
        var two = pile.held("Two");
        ours().formParam("email", EMAIL)
                .formParam("reason", "")
                .post("/console/person/erase")
                .then()
                .header("Location", endsWith("said=no-reason"));
        ours().formParam("email", EMAIL)
                .formParam("reason", "asked for by letter")
                .post("/console/person/erase")
                .then()
                .header("Location", endsWith("said=erased.2.0"));
        for (var reference : List.of(one, two)) {
            assertThat(ann().get("/console/" + reference).asString()).contains("ann erased the answers", "asked for by letter")
                    .doesNotContain("Amara", "amara", "stops at 60");
        }
        assertThat(ann().get(find(EMAIL)).asString()).contains("No submission fits");
    }

    @Test
    void oneIsErasedFromItsPage() {
        var one = pile.stuck("One");
        assertThat(ann().get("/console/" + one).asString()).contains("no help desk has it");
        ours().formParam("attempts", 1)
                .formParam("reason", "asked for")
                .post("/console/" + one + "/erase")
                .then()
                .header("Location", endsWith("said=erased"));
        ours().post("/console/" + one + "/edit").then().statusCode(404);
        ours().formParam("attempts", 1)
                .formParam("reason", "asked for")
                .post("/console/" + one + "/erase")
                .then()
                .header("Location", endsWith("said=too-late"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "=1+1 | \"'=1+1\"", "+44 20 | \"'+44 20\"", "-1 | \"'-1\"", "@SUM(A1) | \"'@SUM(A1)\"",
            "~ =1~ | \"' =1\"", "~\t=1~ | ~\"'\t=1\"~", "~\tx~ | ~\"'\tx\"~", "~\rx~ | ~\"'\rx\"~", "＝1 | \"'＝1\"",
            "a\"b | \"a\"\"b\"", "a,b | \"a,b\"", "~a\n=1~ | ~\"a\n=1\"~", "a=1 | \"a=1\"", "~~ | \"\""})
    void cellsAreTextWhateverStandsInThem(String text, String cell) {
        assertThat(Export.cell(text)).isEqualTo(cell);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"amara@example.com | +44 20 7946 0321 | a••••@example.com | ••••21",
            "é@ü.de | 12345 | é••••@ü.de | ••••", "😀x@a.de | 0123456 | 😀••••@a.de | ••••56", "nobody | x | •••• | ••••"})
    void masksLeaveWhatTellsTwoPeopleApart(String email, String phone, String maskedEmail, String maskedPhone) {
        var mask = new Mask(email, phone, false);
        assertThat(mask.maskedEmail()).isEqualTo(maskedEmail);
        assertThat(mask.maskedPhone()).isEqualTo(maskedPhone);
        assertThat(new Mask(email, phone, true).maskedEmail()).isEqualTo(email);
    }

    @Test
    void nobodyBlackensAMessageWithAnAddressThatIsNone() {
        var message = "the whole message 12 with letters";
        for (var none : List.of("e", " ", "12", message, "")) {
            assertThat(new Mask(none, none, false).text(message)).isEqualTo(message);
        }
        assertThat(new Mask("a@b.de", "030 1234567", false).text("A@B.de, 030 1234567")).isEqualTo("a••••@b.de, ••••67");
        assertThat(new Mask("a@b.de", "", false).text(null)).isNull();
    }

    private static Response resend(String reference, String email, String subject) {
        return ours().formParam("attempts", 1)
                .formParam("name", "Zoë")
                .formParam("email", email)
                .formParam("phone", "")
                .formParam("subject", subject)
                .formParam("description", "It is broken")
                .formParam("priority", "low")
                .post("/console/" + reference + "/resend");
    }

    private static String find(String typed) {
        return ours().formParam("q", typed).post("/console/find").then().statusCode(303).extract().header("Location");
    }
}
