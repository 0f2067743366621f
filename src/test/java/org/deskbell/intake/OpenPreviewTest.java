package org.deskbell.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.site.ValidHtml.check;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;

import java.util.Map;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/** Previews as in dev mode: for everybody, and named at the bare address. */
@QuarkusTest
@TestProfile(OpenPreviewTest.Open.class)
class OpenPreviewTest {

    /** Everybody may look. */
    public static class Open implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("deskbell.preview", "true", "database.url", "jdbc:sqlite:target/test-data/open-preview.db");
        }
    }

    @Test
    void theBareAddressListsEveryForm() {
        given().redirects()
                .follow(false)
                .get("/")
                .then()
                .statusCode(200)
                .body(allOf(containsString("<a href=\"/preview/contact\">contact (live)</a>"),
                        containsString("<a href=\"/preview/returns\">returns (draft)</a>"),
                        containsString("<a href=\"/preview/warranty\">warranty (closed)</a>"),
                        containsString("href=\"/f/contact\"")));
    }

    @Test
    void aDraftHasNoOtherPage() {
        given().get("/preview/returns").then().statusCode(200).body(containsString("Preview of a draft"));
        given().get("/f/returns").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/preview/contact", "/preview/returns?lang=ar", "/preview/bug", "/preview/awkward",
            "/preview/warranty"})
    void pagesAreValid(String path) throws Exception {
        check(given().get(path).then().statusCode(200).extract().asString());
        if (path.startsWith("/preview")) {
            check(given().formParam("email", "no").post(path).asString());
        }
    }

    @Test
    void itIsOpenInDevModeOnly() throws Exception {
        var settings = new Properties();
        try (var file = OpenPreviewTest.class.getResourceAsStream("/application.properties")) {
            settings.load(file);
        }
        assertThat(settings).containsEntry("%dev.deskbell.preview", "true").doesNotContainKey("deskbell.preview");
    }
}
