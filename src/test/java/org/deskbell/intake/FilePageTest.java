package org.deskbell.intake;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.deskbell.outbox.Attachments;
import org.deskbell.outbox.Entry;
import org.deskbell.outbox.Outbox;
import org.deskbell.outbox.Submission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

/** Where the link in a ticket leads: to the file, for whoever has the link, with no way for the file to do anything. */
@QuarkusTest
class FilePageTest {

    private static final String HOSTILE = "<script>alert(1)</script>\u202egnp.svg";
    private static final byte[] CONTENT = "GIF89a<script>alert(document.domain)</script>".getBytes(UTF_8);
    private static final Pattern LINK = Pattern.compile("https?://[^/]+(/a/[^/\\s]+/[^/\\s]+)");

    @Inject
    Outbox outbox;

    @Inject
    Attachments attachments;

    private Submission submission;
    private String link;

    @BeforeEach
    void send() {
        var receipt = given().redirects()
                .follow(false)
                .contentType("multipart/form-data")
                .multiPart("_stamp", Sender.stamp(given().get("/f/attached").asString()))
                .multiPart("email", "ann@example.com")
                .multiPart("subject", "File " + System.nanoTime())
                .multiPart("more", HOSTILE, CONTENT, "text/html")
                .post("/f/attached")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        submission = find(receipt.replaceFirst(".*/r/", "").replaceFirst("\\?.*", ""));
        var found = LINK.matcher(submission.parcel().description());
        assertThat(found.find()).as(submission.parcel().description()).isTrue();
        link = found.group(1);
    }

    @Test
    void thePageSaysWhatItIs() {
        given().header("Accept-Language", "en")
                .get(link)
                .then()
                .statusCode(200)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .header("Set-Cookie", (String) null)
                .body(containsString("image/gif"), containsString(submission.reference().text()),
                        containsString(link + "/file"),
                        containsString("No virus scanner"), not(containsString("<script>alert")));
        given().header("Accept-Language", "ar").get(link).then().body(containsString("dir=\"rtl\""));
        assertThat(openings()).isZero();
    }

    @Test
    void theFileIsSavedAndNeverShown() {
        var file = given().get(link + "/file").then().statusCode(200).extract().response();
        assertThat(file.asByteArray()).isEqualTo(CONTENT);
        assertThat(file.contentType()).isEqualTo("application/octet-stream");
        assertThat(file.header("Content-Disposition")).startsWith("attachment; filename=\"")
                .contains(".gif\"", "filename*=UTF-8''")
                .doesNotContain("<", "\u202e");
        assertThat(file.header("Content-Security-Policy")).contains("sandbox", "default-src 'none'").doesNotContain("allow-");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(file.header("Cache-Control")).isEqualTo("no-store");
        assertThat(openings()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAAAAAAAAAAAAAAAAAAAA", "%00", "..%2f"})
    void nobodyGuessesALink(String seal) {
        given().urlEncodingEnabled(false)
                .get(link.substring(0, link.lastIndexOf('/') + 1) + seal + "/file")
                .then()
                .statusCode(404)
                .body(not(containsString("GIF89a")));
    }

    @Test
    void whatIsErasedIsGoneForEverybody() {
        attachments.erase(attachments.of(submission.reference()).get(0).id(), "ann");
        given().get(link).then().statusCode(404).body(containsString("no longer here"));
        given().get(link + "/file").then().statusCode(404).body(containsString("no longer here"));
    }

    private long openings() {
        return find(submission.address()).history().stream().map(Entry::event).filter("file opened"::equals).count();
    }

    private Submission find(String address) {
        return outbox.find(address).orElseThrow();
    }
}
