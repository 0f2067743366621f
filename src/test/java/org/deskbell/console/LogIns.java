package org.deskbell.console;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** How browsers log in, and what tests of it begin with. */
abstract class LogIns extends EmptyPile {

    static final String PASSWORD = "correct horse";

    static String cookie(String name) {
        return cookie(name, PASSWORD);
    }

    static String cookie(String name, String password) {
        return logIn(name, password, "").header("Set-Cookie").replaceFirst(";.*", "");
    }

    static Response logIn(String name, String password, String to) {
        return browser().header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded;charset=UTF-8")
                .formParam("name", name)
                .formParam("password", password)
                .formParam("to", to)
                .post("/console/log-in");
    }

    static Response post(String cookie, String path) {
        return browser().header("Cookie", cookie).header("Sec-Fetch-Site", "same-origin").formParam("attempts", 1).post(path);
    }

    static RequestSpecification browser() {
        return given().header("Accept", "text/html,*/*;q=0.8").redirects().follow(false);
    }
}
