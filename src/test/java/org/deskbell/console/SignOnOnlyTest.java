package org.deskbell.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** A console without local users, behind a proxy that speaks TLS. */
@QuarkusTest
@TestProfile(WithAccountsOnly.class)
class SignOnOnlyTest {

    @Test
    void theLogInPageHasNoPassword() {
        new Walk().get("/console/log-in")
                .then()
                .statusCode(200)
                .body(allOf(containsString("/console/log-in/account?to=%2Fconsole\""), not(containsString("<form"))));
        new Walk().post("/console/log-in").then().statusCode(404);
        Operator.ann().get("/console").then().statusCode(401);
    }

    @Test
    void peopleComeBackToTheAddressThatVisitorsUseWhateverTheRequestSays() {
        var away = new Walk().leave("");
        assertThat(away.header("Location")).contains("redirect_uri=https%3A%2F%2Fdesk.example%2Fconsole%2Flog-in%2Faccount&");
        assertThat(away.headers().getValues("Set-Cookie")).hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie).contains("Secure", "SameSite=Lax", "Path=/console/log-in/account")
                        .containsIgnoringCase("HttpOnly"));
    }

    @Test
    void theSessionIsTiedToTheHost() {
        var olga = new Walk();
        var in = olga.logIn("olga", "");
        in.then().statusCode(303);
        assertThat(in.headers().getValues("Set-Cookie")).filteredOn(cookie -> !cookie.contains("Max-Age=0"))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie).startsWith("__Host-deskbell-console=")
                        .contains("Path=/;", "Secure", "HttpOnly", "SameSite=Lax")
                        .doesNotContain("Domain"));
        olga.get("/console").then().statusCode(200);
        assertThat(olga.post("/console/log-out").header("Refresh"))
                .contains("post_logout_redirect_uri=https%3A%2F%2Fdesk.example%2Fconsole%2Flog-in%3Fsaid%3Dout");
    }

    @ParameterizedTest
    @CsvSource({"de, Mit dem Konto Ihrer Organisation", "fr, Se connecter avec le compte", "es, Entrar con la cuenta",
            "pt-BR, Entrar com a conta", "ja, 組織のアカウントで", "ar, بحساب مؤسستك", "nl, Log in with your"})
    void theDoorSpeaksTheLanguageOfWhoeverStandsThere(String language, String words) {
        given().header("Accept-Language", language).get("/console/log-in").then().statusCode(200).body(containsString(words));
    }

    @Test
    void whatIsWrongIsSaidInItToo() {
        given().header("Accept-Language", "ar")
                .get("/console/log-in/account?code=x&state=y")
                .then()
                .statusCode(403)
                .body(allOf(containsString("dir=\"rtl\""), containsString("لم يكتمل تسجيل الدخول")));
        given().header("Accept", "text/html")
                .redirects()
                .follow(false)
                .get("/console")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/console/log-in"));
    }
}
