package org.deskbell.console;

import static io.restassured.RestAssured.given;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Somebody in front of the console, as a browser would speak for them. */
final class Operator {

    private Operator() {}

    static ValidatableResponse act(String reference, String act, int attempts) {
        return ours().formParam("attempts", attempts).post("/console/" + reference + "/" + act).then();
    }

    static RequestSpecification ours() {
        return ann().header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded;charset=UTF-8")
                .redirects()
                .follow(false);
    }

    static RequestSpecification posting() {
        return ann().redirects().follow(false).formParam("attempts", 1).formParam("reason", "spam");
    }

    static RequestSpecification ann() {
        return as("ann", "correct horse");
    }

    static RequestSpecification as(String name, String password) {
        return given().header("Authorization", "Basic " + Base64.getEncoder()
                .encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8)));
    }
}
