package org.deskbell.site;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** The same headers on whatever is answered, no cookie ever, and nothing but pages on the public port. */
@QuarkusTest
class HeadersTest {

    @TestHTTPResource("/")
    URI home;

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/f/contact", "/f/nowhere", "/nowhere", "/r/nothing", "/assets/nothing.css",
            "/f/contact/check",
            "/sandbox", "/q/health", "/f/%00"})
    void standOnEveryAnswer(String path) {
        var answer = given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get(path)
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "strict-origin-when-cross-origin")
                .header("Strict-Transport-Security", containsString("max-age="))
                .header("Cross-Origin-Opener-Policy", nullValue())
                .header("Permissions-Policy", containsString("camera=()"))
                .header("Content-Security-Policy", endsWith("frame-ancestors 'none'"))
                .header("Cache-Control", "no-store")
                .extract();
        assertThat(answer.headers().getValues("Set-Cookie")).isEmpty();
        if (answer.statusCode() >= 400) {
            assertThat(answer.asString()).startsWith("<!doctype html>").contains("<h1>");
        }
    }

    @Test
    void theFormsOwnOriginsMayFrameIt() {
        given().get("/f/shop?embed=inline")
                .then()
                .header("Content-Security-Policy", containsString("frame-ancestors http://127.0.0.1:"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("Cross-Origin-Resource-Policy", "cross-origin");
        given().get("/f/contact").then().header("Cross-Origin-Resource-Policy", "same-origin");
    }

    @Test
    void assetsAreForEverAndForEverybody() {
        var page = given().get("/f/contact").asString();
        var assets = Pattern.compile("/assets/[^\"]+").matcher(page).results().map(found -> found.group()).distinct().toList();
        assertThat(assets).hasSizeGreaterThanOrEqualTo(4);
        for (var asset : assets) {
            given().get(asset)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "public, max-age=31536000, immutable")
                    .header("Cross-Origin-Resource-Policy", "cross-origin")
                    .header("X-Content-Type-Options", "nosniff");
        }
        given().post(assets.get(0)).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
    void otherMethodsGetAPageToo(String method) {
        given().request(method, "/f/contact")
                .then()
                .statusCode(405)
                .body(containsString("<h1>"))
                .header("Content-Security-Policy", containsString("default-src 'none'"));
    }

    @Test
    void pagesAndAssetsAreSmallOnTheWire() throws IOException {
        // 3 kB, 30 bytes for each of the sample's five languages beyond two, and 100 for the trap
        assertThat(onTheWire("/f/contact")).isLessThan(3 * 1024 + 5 * 30 + 100);
        var page = given().get("/f/contact").asString();
        var style = Pattern.compile("/assets/support[^\"]+css").matcher(page);
        assertThat(style.find()).isTrue();
        assertThat(onTheWire(style.group())).isLessThan(5400);
        assertThat(given().get(style.group()).asString()).as("what only its writers need").doesNotContain("/*", "}\n  ");
        assertThat(page).doesNotContain("/assets/files");
    }

    @Test
    void allOfAFirstViewIsTwentyFiveKilobytes() throws IOException {
        int all = onTheWire("/f/contact");
        var page = given().get("/f/contact").asString();
        var assets = Pattern.compile("/assets/[^\"#]+")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        assertThat(assets).as("style sheet, script, htmx and a picture").hasSizeGreaterThanOrEqualTo(4);
        for (var asset : assets) {
            all += onTheWire(asset);
        }
        assertThat(all).isLessThan(25_000);
    }

    @Test
    void onlyAPageThatTakesFilesIsLarger() throws IOException {
        assertThat(onTheWire("/f/pictures")).isLessThan(3 * 1024);
        var page = given().get("/f/pictures").asString();
        assertThat(onTheWire(found("/assets/support[^\"]+css", page))).isLessThan(5400 + 1200);
        assertThat(onTheWire(found("/assets/files[^\"]+js", page))).isLessThan(2800);
    }

    private static String found(String asset, String page) {
        return Pattern.compile(asset).matcher(page).results().findFirst().orElseThrow().group();
    }

    /** Bytes of the body as it travels to a browser. */
    private int onTheWire(String path) throws IOException {
        var connection = (HttpURLConnection) home.resolve(path).toURL().openConnection();
        connection.setRequestProperty("Accept-Encoding", "gzip");
        try (var body = connection.getInputStream()) {
            assertThat(connection.getContentEncoding()).isEqualTo("gzip");
            return body.readAllBytes().length;
        }
    }

    @Test
    void programsGetTheirOwnFormat() {
        given().accept("application/json")
                .get("/nowhere")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body(containsString("\"status\":404"));
    }

    @Test
    void anAddressThatIsNoTextIsAPageToo() throws IOException {
        var answer = exchange("GET /f/%ff HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 404").contains("<!doctype html>", "<h1>").containsIgnoringCase("nosniff");
    }

    /** None of these reaches a page; what cannot be read is answered before there is a router. */
    @ParameterizedTest
    @CsvSource({"GET /%zz HTTP/1.1, 400", "POST /%zz HTTP/1.1, 400", "GET /\\.. HTTP/1.1, 400",
            "GET * HTTP/1.1, 404", "OPTIONS * HTTP/1.1, 404", "GET /f/contact HTTP/9, 400", "NONSENSE, 400",
            "GET /LONG HTTP/1.1, 414",
            "GET /f/contact HTTP/1.1|LONG: x, 431", "GET /f/contact HTTP/1.1|bad header, 400",
            "POST /f/contact HTTP/1.1|Content-Length: x, 400"})
    void whatIsNoRequestGetsThePageAndItsHeadersToo(String start, int status) throws IOException {
        var answer = exchange(start.replace("LONG", "x".repeat(70_000)).replace("|", "\r\n")
                + "\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answer).containsPattern("^HTTP/1.[01] " + status)
                .contains("<!doctype html>", "<h1>")
                .containsIgnoringCase("X-Content-Type-Options: nosniff")
                .containsIgnoringCase("frame-ancestors 'none'")
                .containsIgnoringCase("Cache-Control: no-store");
    }

    @Test
    void aStrayCharacterInTheQueryHurtsNobody() throws IOException {
        for (var query : List.of("lang=%zz", "lang=de&x=%", "a={b}|^c", "a=%C3%A4%ff", "lang=<\"'>`")) {
            var answer = exchange(
                    "POST /f/contact?" + query + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 12\r\n"
                            + "Content-Type: application/x-www-form-urlencoded\r\n\r\nsubject=Kept");
            assertThat(answer).startsWith("HTTP/1.1 422").contains("value=\"Kept\"");
            assertThat(answer.contains("<html lang=\"de\"")).isEqualTo(query.contains("=de"));
        }
    }

    private String exchange(String sent) throws IOException {
        try (var socket = new Socket(home.getHost(), home.getPort())) {
            socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void healthAndMetricsAreOnTheManagementPortOnly() {
        given().get(management.resolve("/q/health/ready")).then().statusCode(200).body(containsString("UP"));
        given().get(management.resolve("/q/health/live")).then().statusCode(200);
        given().get(management.resolve("/q/metrics")).then().statusCode(200).body(containsString("jvm_"));
        given().get("/q/metrics").then().statusCode(404);
    }
}
