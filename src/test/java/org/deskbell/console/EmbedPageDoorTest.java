package org.deskbell.console;

import static io.restassured.RestAssured.given;
import static org.deskbell.console.Operator.ann;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** The page that writes snippets is for the console's users, and so is the page that shows them. */
@QuarkusTest
@TestProfile(WithUsers.class)
class EmbedPageDoorTest {

    @ParameterizedTest
    @ValueSource(strings = {"/embed", "/embed/page"})
    void othersAreAskedWhoTheyAre(String path) {
        given().get(path).then().statusCode(401);
        ann().get(path + "?form=shop&way=<script>").then().statusCode(200).header("X-Robots-Tag", "noindex");
        ann().get(path + "?form=nothing").then().statusCode(404);
    }

    @Test
    void nobodyElseMayFrameThem() {
        ann().get("/embed").then().header("Content-Security-Policy", endsWith("frame-ancestors 'none'"));
        ann().get("/embed/page").then().header("Content-Security-Policy", endsWith("frame-ancestors 'self'"));
        ann().get("/embed?form=shop").then().body(containsString("These sites may show the form"));
    }
}
