package org.deskbell.console;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

/** Without a users file there is nothing at the console's address. */
@QuarkusTest
class NoConsoleTest {

    @ParameterizedTest
    @ValueSource(strings = {"/console", "/console/", "/console/7Q4M-K2XD", "/console/7Q4M-K2XD/retry", "/%63onsole",
            "//console"})
    void nothingIsThere(String path) {
        for (var method : new String[]{"GET", "POST", "PUT", "OPTIONS"}) {
            given().urlEncodingEnabled(false)
                    .header("Authorization", "Basic YW5uOmNvcnJlY3QgaG9yc2U=")
                    .request(method, path)
                    .then()
                    .statusCode(404)
                    .body(containsString("This page doesn’t exist"));
        }
    }
}
