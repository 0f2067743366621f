package org.deskbell.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;

/** Who may show a form in a frame, by what the browser says of the page around it. */
@QuarkusTest
class StrangersTest {

    @Test
    void aStrangersFrameGetsAPageThatSaysSo() {
        given().header("Sec-Fetch-Dest", "iframe")
                .header("Sec-Fetch-Site", "cross-site")
                .header("Referer", "https://evil.example/shop?a=b")
                .get("/f/contact?embed=inline&lang=de")
                .then()
                .statusCode(403)
                .header("Content-Security-Policy", endsWith("frame-ancestors 'none'"))
                .body(containsString("Dieses Formular kann hier nicht angezeigt werden"))
                .body(containsString("href=\"/f/contact\" target=\"_blank\""))
                .body(not(containsString("<form")));
    }

    /** Where the browser does not say who asks, its own look at the policy is what counts. */
    @ParameterizedTest
    @CsvSource({"iframe, cross-site, ", "document, cross-site, https://evil.example/",
            "iframe, same-origin, https://proxied.example/f/shop",
            ", , https://evil.example/", "iframe, cross-site, nonsense"})
    void whoeverMayBeAllowedGetsTheForm(String dest, String fetchSite, String referer) {
        var request = given();
        if (dest != null) {
            request.header("Sec-Fetch-Dest", dest).header("Sec-Fetch-Site", fetchSite);
        }
        if (referer != null) {
            request.header("Referer", referer);
        }
        request.get("/f/shop?embed=inline").then().statusCode(200).body(containsString("<form"));
    }

    /** The frame of whoever may show the form does not go blank where something else than a form arrives. */
    @Test
    void anErrorIsShownInTheFrameToo() {
        given().contentType("text/plain")
                .body("x")
                .post("/f/shop?embed=inline")
                .then()
                .statusCode(415)
                .header("Content-Security-Policy", containsString("frame-ancestors http://127.0.0.1:"));
    }

    @Test
    void ourOwnPagesMayAndNobodyElseBecomesOne() {
        given().header("Sec-Fetch-Dest", "iframe")
                .header("Sec-Fetch-Site", "same-origin")
                .get("/f/contact?embed=inline")
                .then()
                .header("Content-Security-Policy", endsWith("frame-ancestors 'self'"));
        given().get("/f/contact?embed=inline")
                .then()
                .header("Content-Security-Policy", endsWith("frame-ancestors 'none'"));
    }

    @Test
    void theThemeOfThePageAroundStaysOnEveryPage() {
        given().get("/f/shop?embed=inline&theme=dark")
                .then()
                .body(containsString("data-theme=\"dark\""))
                .body(containsString("content=\"dark\""))
                .body(containsString("action=\"/f/shop?embed=inline&amp;theme=dark\""));
        given().get("/f/shop?embed=inline&theme=%22%3E%3Cscript").then().body(not(containsString("data-theme")));
        given().get("/f/shop?theme=dark").then().body(not(containsString("data-theme")));
    }

    @ParameterizedTest
    @CsvSource({"https://www.example.com/a/b?c#d, , help.example.com, https://www.example.com",
            "https://help.example.com/f/x, , help.example.com, ", "https://inner/f/x, https://inner, help:8080, ",
            "https://me:secret@www.example.com/, , help.example.com, ",
            "https://www.example.com, https://help.example.com, x, https://www.example.com"})
    void theSiteAroundUsIsNamedByItsOriginAlone(String referer, URI publicUrl, String host, String site) {
        var visit = new Visit();
        visit.fetchDest = "iframe";
        visit.fetchSite = "cross-site";
        visit.referer = referer;
        visit.host = host;
        assertThat(visit.framedBy(publicUrl).orElse(null)).isEqualTo(site);
    }
}
