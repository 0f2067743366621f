package org.deskbell.console;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** The provider was away when Deskbell started, and still is: visitors notice nothing. */
@QuarkusTest
@TestProfile(WithAccountsAway.class)
class SignOnAwayTest {

    @Test
    void whoWantsInIsToldAndWhoHasAFormIsNot() {
        new Walk().get("/console/log-in").then().statusCode(200);
        new Walk().get("/console/log-in/account")
                .then()
                .statusCode(503)
                .body(allOf(containsString("Your organisation’s log-in doesn’t answer"), not(containsString("127.0.0.1"))));
        new Walk().with("q_auth_y=y|x").get("/console/log-in/account?code=x&state=y").then().statusCode(503);
        given().get("/f/contact").then().statusCode(200);
    }
}
