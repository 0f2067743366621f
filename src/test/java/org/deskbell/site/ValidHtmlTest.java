package org.deskbell.site;

import static io.restassured.RestAssured.given;
import static org.deskbell.site.ValidHtml.check;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

/** The Nu HTML checker, which is the W3C's, finds nothing in any page. */
@QuarkusTest
class ValidHtmlTest {

    @ParameterizedTest
    @ValueSource(strings = {"/f/contact", "/f/contact?lang=de", "/f/shop?embed=inline", "/f/nowhere", "/f/warranty",
            "/sandbox", "/f/awkward", "/f/linked?topic=broken&plan=pro&message=x&utm_source=x",
            "/f/pictures", "/f/pictures?lang=ar"})
    void pagesAreValid(String path) throws Exception {
        check(given().get(path).asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/f/contact", "/f/shop", "/f/warranty", "/f/gone", "/f/awkward", "/f/linked"})
    void pagesWithErrorsAreValid(String path) throws Exception {
        check(given().formParam("email", "no").post(path).asString());
    }
}
