package org.deskbell.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.deskbell.helpdesk.LogCapture;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Who does not get into the console by an organisation's account, and what is said and written down of it. */
@QuarkusTest
@TestProfile(WithAccounts.class)
class SignOnRefusedTest extends EmptyPile {

    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    String provider;

    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"signature", "tampered", "unsigned", "audience", "issuer", "expired", "nonce", "denied"})
    void noTokenThatIsNotForUsLetsAnybodyIn(String fault) {
        for (var name : List.of("olga", "vera")) {
            var walk = new Walk();
            walk.logIn(name + "&fault=" + fault, "")
                    .then()
                    .statusCode(403)
                    .body(allOf(containsString("The log-in did not go through"), not(containsString("CANARY"))));
            assertThat(walk.cookies()).isEmpty();
            walk.get("/console").then().statusCode(303);
        }
    }

    @Test
    void aProviderThatHangsUpIsSaid() {
        new Walk().logIn("olga&fault=down", "")
                .then()
                .statusCode(503)
                .body(containsString("Your organisation’s log-in doesn’t answer"));
    }

    @Test
    void aSlowProviderTakesFourThreadsAndNoMore() throws Exception {
        var back = Stream.generate(Walk::new).limit(4).map(walk -> {
            var address = walk.back("olga&fault=slow", "");
            return CompletableFuture.supplyAsync(() -> walk.get(address).statusCode(), threads);
        }).toList();
        given().get(provider + "/held?4").then().statusCode(200);
        try {
            new Walk().get("/console/log-in/account")
                    .then()
                    .statusCode(429)
                    .body(containsString("Too many log-ins at once"));
            given().get("/f/contact").then().statusCode(200);
        } finally {
            given().get(provider + "/go-on?4").then().statusCode(200);
        }
        assertThat(back).allSatisfy(answer -> assertThat(answer.get(30, TimeUnit.SECONDS)).isEqualTo(303));
        new Walk().logIn("olga", "").then().statusCode(303);
    }

    @Test
    void nobodyComesBackWhoDidNotLeave() {
        for (var back : List.of("code=x&state=y", "state=y", "code=x", "error=access_denied&state=y", "error=CANARY",
                "code=x&state=y&state=z")) {
            new Walk().get("/console/log-in/account?" + back)
                    .then()
                    .statusCode(403)
                    .body(allOf(containsString("The log-in did not go through"), not(containsString("CANARY"))));
        }
    }

    @Test
    void whatOneBrowserBroughtLetsInNoOther() {
        var olga = new Walk();
        var back = olga.back("olga", "");
        var thief = new Walk();
        thief.get(back).then().statusCode(403);
        thief.leave("");
        thief.get(back).then().statusCode(403);
        assertThat(thief.cookies()).noneMatch(cookie -> cookie.startsWith(Badge.PLAIN + "="));
        olga.get(back).then().statusCode(303);
        olga.get(back).then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"q_session=none", "q_session=x", "q_session=", "q_session_chunk_1=x", "q_auth_y=y|x", "q_auth=y"})
    void forgedCookiesAreNobodys(String cookie) {
        for (var path : List.of("/console/log-in/account?code=x&state=y", "/console/log-in/account?state=y")) {
            new Walk().with(cookie).get(path).then().statusCode(403);
        }
        new Walk().with(cookie).get("/console").then().statusCode(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "//evil.example", "/r/x", "/console/log-in",
            "/console?x\r\nSet-Cookie: a=b"})
    void nobodyIsLedAnywhereElse(String to) {
        new Walk().logIn("vera", to).then().statusCode(303).header("Location", endsWith("/console"));
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsSaid() {
        pile.without("login", () -> new Walk().logIn("olga", "").then().statusCode(503).body(containsString("can’t be read")));
    }

    /** Every log-in, good and bad, with every category at its lowest level. */
    @Test
    void noCanarySings() {
        String told;
        try (var log = new LogCapture("")) {
            for (var fault : List.of("", "signature", "tampered", "unsigned", "audience", "issuer", "expired", "nonce",
                    "denied",
                    "down", "nameless")) {
                for (var name : List.of("olga", "nora")) {
                    new Walk().logIn(name + "&fault=" + fault, "");
                }
            }
            new Walk().get("/console/log-in/account?code=CANARY&state=CANARY");
            told = log.text();
        }
        assertThat(told).contains("An account was not let in: it has neither", "its token has expired",
                "its token is meant for another client",
                "its token names another provider", "its token is not signed", "its token is not as it has to be",
                "the provider says access_denied",
                "the provider does not answer", "what came back does not fit");
        assertThat(told.lines().filter(line -> !line.startsWith("org.apache.http.")))
                .noneMatch(line -> line.contains(Provider.CANARY));
    }
}
