package org.deskbell.intake;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import jakarta.inject.Inject;

import org.deskbell.form.Attachment;
import org.deskbell.form.Forms;
import org.deskbell.outbox.Attachments;
import org.deskbell.outbox.Outbox;
import org.deskbell.outbox.StoredFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Whoever has no scripts sends files with the form: they arrive byte for byte, and whatever else is wrong, none is lost. */
@QuarkusTest
class PostedFilesTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 0, 'I', 'E', 'N', 'D',
            (byte) 0xAE, 0x42, 0x60, (byte) 0x82};

    private static final Pattern TAG = Pattern.compile("<input type=\"hidden\" name=\"(?:shot|more)\" value=\"([^\"]+)\"");

    @Inject
    Outbox outbox;

    @Inject
    Attachments attachments;

    @Inject
    Forms forms;

    @Inject
    Tags tags;

    private String stamp;

    @BeforeEach
    void openPage() {
        stamp = Sender.stamp(given().get("/f/attached").asString());
    }

    @Test
    void filesArriveByteForByte() throws Exception {
        var log = text(300_000);
        var receipt = send(post("Two files").multiPart("shot", "screen shot.png", PNG, "image/png")
                .multiPart("shot", "app.log", log, "text/plain")).then().statusCode(303).extract().header("Location");
        var files = sent(receipt);
        assertThat(files).extracting(StoredFile::name).containsExactly("screen shot.png", "app.log");
        assertThat(files).extracting(StoredFile::type).containsExactly("image/png", "text/plain");
        assertThat(bytes(files.get(0))).isEqualTo(PNG);
        assertThat(bytes(files.get(1))).isEqualTo(log);
    }

    @Test
    void anEmptyFileFieldIsNoFile() {
        assertThat(sent(send(post("None").multiPart("shot", "", new byte[0], "application/octet-stream"))
                .header("Location"))).isEmpty();
    }

    @Test
    void filesSurviveAFlawAndGoWithTheMendedForm() throws Exception {
        var page = send(post("").multiPart("shot", "app.log", text(1000), "text/plain"));
        page.then().statusCode(422);
        var kept = tags(page, "app.log");
        assertThat(kept).hasSize(1);
        var receipt = send(post("Mended").multiPart("shot", kept.get(0))).then().statusCode(303).extract().header("Location");
        assertThat(bytes(sent(receipt).get(0))).isEqualTo(text(1000));
    }

    /** A hundred megabytes of nothing in a hundred kilobytes harm only who unpacks them. */
    @Test
    void anArchiveIsNeverUnpacked() throws Exception {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("../../nothing"));
            for (int i = 0; i < 100; i++) {
                zip.write(new byte[1_000_000]);
            }
        }
        var file = sent(send(post("Bomb").multiPart("more", "a.zip", bomb.toByteArray(), "application/zip")).header("Location"))
                .get(0);
        assertThat(file.type()).isEqualTo("application/zip");
        assertThat(bytes(file)).isEqualTo(bomb.toByteArray());
    }

    @Test
    void whatIsNotTakenIsToldAndTheOthersStay() {
        var page = send(post("Mixed").multiPart("shot", "app.log", text(1000), "text/plain")
                .multiPart("shot", "run.exe", "MZ\u0000\u0000".getBytes(UTF_8), "image/png")
                .multiPart("shot", "large.log", text(1_000_001), "text/plain")
                .multiPart("shot", "empty.log", new byte[0], "text/plain"));
        page.then().statusCode(422);
        assertThat(page.asString()).contains("run.exe");
        assertThat(tags(page, "app.log")).hasSize(1);
        assertThat(tags(page, "large.log")).isEmpty();
    }

    @Test
    void oneMoreThanTheFieldTakesIsOneTooMany() {
        var four = post("Four");
        for (int i = 0; i < 4; i++) {
            four.multiPart("shot", i + ".log", text(100 + i), "text/plain");
        }
        var page = send(four);
        page.then().statusCode(422);
        assertThat(tags(page, "2.log")).hasSize(1);
        assertThat(tags(page, "3.log")).isEmpty();
    }

    @Test
    void togetherTheyMayBeTooMuch() {
        var page = send(post("Much").multiPart("more", "a.log", text(11_000_000), "text/plain")
                .multiPart("more", "b.log", text(11_000_001), "text/plain")
                .multiPart("more", "c.log", text(11_000_002), "text/plain"));
        page.then().statusCode(422);
        assertThat(tags(page, "b.log")).hasSize(1);
        assertThat(tags(page, "c.log")).isEmpty();
    }

    @Test
    void aFileIsTakenAwayAndTheRestStays() {
        var page = send(
                post("").multiPart("shot", "a.log", text(10), "text/plain").multiPart("shot", "b.log", text(11), "text/plain"));
        var a = tags(page, "a.log").get(0);
        var b = tags(page, "b.log").get(0);
        var left = send(post("Kept words").multiPart("shot", a).multiPart("shot", b).multiPart("_drop", a));
        left.then().statusCode(200);
        assertThat(left.asString()).contains("Kept words");
        assertThat(tags(left, "a.log")).isEmpty();
        assertThat(tags(left, "b.log")).hasSize(1);
        assertThat(attachments.find(read(a).id())).isEmpty();
        assertThat(attachments.find(read(b).id())).isPresent();
    }

    @Test
    void aFileThatIsGoneIsToldAndTheAnswersStay() {
        var tag = tags(send(post("").multiPart("shot", "a.log", text(10), "text/plain")), "a.log").get(0);
        attachments.discard(read(tag).id());
        var page = send(post("Still here").multiPart("shot", tag));
        page.then().statusCode(422);
        assertThat(page.asString()).contains("Still here", "a.log");
        assertThat(tags(page, "a.log")).isEmpty();
    }

    @Test
    void nobodySendsAnotherVisitorsFile() {
        var page = send(post("").multiPart("shot", "a.log", text(10), "text/plain"));
        var tag = tags(page, "a.log").get(0);
        var forged = tag.substring(0, tag.length() - 1) + (tag.endsWith("A") ? "B" : "A");
        assertThat(sent(send(post("Forged").multiPart("shot", forged)).header("Location"))).isEmpty();
        send(post("First").multiPart("shot", tag)).then().statusCode(303);
        send(post("Second").multiPart("shot", tag)).then().statusCode(422);
    }

    @Test
    void theSameSentTwiceIsOneMessage() {
        var first = send(post("Twice").multiPart("shot", "a.log", text(10), "text/plain")).header("Location");
        var second = send(post("Twice").multiPart("shot", "a.log", text(10), "text/plain")).header("Location");
        var other = send(post("Twice").multiPart("shot", "a.log", text(11), "text/plain")).header("Location");
        assertThat(address(second)).isEqualTo(address(first));
        assertThat(address(other)).isNotEqualTo(address(first));
    }

    private RequestSpecification post(String subject) {
        return given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("multipart/form-data; charset=utf-8")
                .multiPart("_stamp", stamp)
                .multiPart("email", "ann@example.com")
                .multiPart("subject", subject);
    }

    private static Response send(RequestSpecification post) {
        return post.post("/f/attached");
    }

    private List<StoredFile> sent(String receipt) {
        return attachments.of(outbox.find(address(receipt)).orElseThrow().reference());
    }

    private static String address(String receipt) {
        return receipt.replaceFirst(".*/r/", "").replaceFirst("\\?.*", "");
    }

    private List<String> tags(Response page, String name) {
        return TAG.matcher(page.asString())
                .results()
                .map(found -> found.group(1))
                .filter(tag -> read(tag).name().equals(name))
                .toList();
    }

    private Attachment read(String tag) {
        return tags.read(forms.find("attached").orElseThrow(), tag).orElseThrow();
    }

    private byte[] bytes(StoredFile file) throws IOException {
        var out = new ByteArrayOutputStream();
        attachments.read(file, out);
        return out.toByteArray();
    }

    private static byte[] text(int length) {
        var text = new byte[length];
        var random = new Random(length);
        for (int i = 0; i < length; i++) {
            text[i] = (byte) ('a' + random.nextInt(26));
        }
        return text;
    }
}
