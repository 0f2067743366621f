package org.deskbell.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.console.Operator.ann;
import static org.deskbell.console.Operator.as;
import static org.deskbell.console.Operator.ours;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.deskbell.outbox.Attachments;
import org.deskbell.outbox.Casework;
import org.deskbell.outbox.Outbox;
import org.deskbell.outbox.Submission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Operators see, open and erase the files of a submission, and with a setting nobody else opens them. */
@QuarkusTest
@TestProfile(CaseFilesTest.LoggedIn.class)
class CaseFilesTest {

    private static final byte[] CONTENT = "2026-03-27 ERROR <script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
    private static final Pattern STAMP = Pattern.compile("name=\"_stamp\" value=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("https?://[^/]+(/console/[^/\\s]+/files/[^/\\s]+)");

    @Inject
    Outbox outbox;

    @Inject
    Attachments attachments;

    @Inject
    Casework casework;

    private Submission submission;
    private String link;

    /** Users, and files only for them. */
    public static class LoggedIn extends WithUsers {
        @Override
        public Map<String, String> getConfigOverrides() {
            var overrides = new HashMap<>(super.getConfigOverrides());
            overrides.put("deskbell.files.log-in", "true");
            return overrides;
        }
    }

    @BeforeEach
    void send() {
        var stamp = STAMP.matcher(given().get("/f/attached").asString());
        assertThat(stamp.find()).isTrue();
        var receipt = given().redirects()
                .follow(false)
                .contentType("multipart/form-data")
                .multiPart("_stamp", stamp.group(1))
                .multiPart("email", "ann@example.com")
                .multiPart("subject", "File " + System.nanoTime())
                .multiPart("shot", "app.log", CONTENT, "text/plain")
                .post("/f/attached")
                .header("Location");
        submission = outbox.find(receipt.replaceFirst(".*/r/", "").replaceFirst("\\?.*", "")).orElseThrow();
        var found = LINK.matcher(submission.parcel().description());
        assertThat(found.find()).as(submission.parcel().description()).isTrue();
        link = found.group(1);
    }

    @Test
    void theLinkLeadsToTheLogInAndThenToTheFile() {
        given().redirects()
                .follow(false)
                .header("Accept", "text/html")
                .get(link)
                .then()
                .statusCode(303)
                .header("Location", containsString("/console/log-in?to="));
        var file = ann().get(link).then().statusCode(200).extract().response();
        assertThat(file.asByteArray()).isEqualTo(CONTENT);
        assertThat(file.header("Content-Disposition")).startsWith("attachment; filename=\"app.log\"");
        assertThat(file.header("Content-Security-Policy")).contains("sandbox");
        assertThat(history()).contains("file opened by ann");
    }

    @Test
    void viewersOpenAndOnlyOperatorsErase() {
        as("vic", "just looking").get(link).then().statusCode(200);
        as("vic", "just looking").get(page())
                .then()
                .body(allOf(containsString("app.log"), not(containsString("/erase\"><"))));
        as("vic", "just looking").header("Sec-Fetch-Site", "same-origin").post(link + "/erase").then().statusCode(403);
        assertThat(attachments.of(submission.reference())).hasSize(1);
    }

    @Test
    void whatIsErasedIsGoneAndWrittenDown() {
        ann().get(page()).then().body(allOf(containsString("app.log"), containsString("not scanned")));
        ours().post(link + "/erase")
                .then()
                .statusCode(303)
                .header("Location", endsWith("said=file-erased"));
        ann().get(link).then().statusCode(404);
        ann().get(page()).then().body(not(containsString("class=\"files\"")));
        assertThat(history()).contains("file erased by ann");
        ours().post(link + "/erase").then().statusCode(404);
    }

    @Test
    void aFileIsNoneOfAnotherSubmissions() {
        var other = link.replace(submission.reference().text(), "7Q4M-K2XD");
        ann().get(other).then().statusCode(404);
        ours().post(other + "/erase").then().statusCode(404);
    }

    private String page() {
        return "/console/" + submission.reference();
    }

    private List<String> history() {
        return casework.find(submission.reference())
                .orElseThrow()
                .submission()
                .history()
                .stream()
                .map(entry -> entry.event() + " by " + entry.who())
                .toList();
    }
}
