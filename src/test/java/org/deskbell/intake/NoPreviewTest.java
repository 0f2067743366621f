package org.deskbell.intake;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

/** Where there is no console, and the curtain is not open, nobody may look: there is nothing at the address of any preview. */
@QuarkusTest
class NoPreviewTest {

    @ParameterizedTest
    @ValueSource(strings = {"/preview/contact", "/preview/returns", "/preview/nowhere", "/preview"})
    void nothingIsThere(String path) {
        given().header("Authorization", "Basic YW5uOmNvcnJlY3QgaG9yc2U=")
                .get(path)
                .then()
                .statusCode(404)
                .body(containsString("This page doesn’t exist"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/preview/contact", "/preview/contact/check", "/preview/contact/questions"})
    void norForPosts(String path) {
        given().formParam("email", "a@example.com").post(path).then().statusCode(404);
    }
}
