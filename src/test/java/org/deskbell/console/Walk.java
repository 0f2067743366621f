package org.deskbell.console;

import static io.restassured.RestAssured.given;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** A browser that walks to an organisation's log-in and back one step at a time, with the cookies that it was given. */
final class Walk {

    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** @param set as an answer sets them */
    Walk with(String... set) {
        for (var cookie : set) {
            var pair = cookie.replaceFirst(";.*", "");
            int equals = pair.indexOf('=');
            if (cookie.contains("Max-Age=0")) {
                cookies.remove(pair.substring(0, equals));
            } else {
                cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return this;
    }

    List<String> cookies() {
        var all = new ArrayList<String>();
        cookies.forEach((name, value) -> all.add(name + "=" + value));
        return all;
    }

    /** The whole way; the answer is what whoever comes back gets. */
    Response logIn(String as, String to) {
        return get(back(as, to));
    }

    /** The address that the organisation sends somebody back to. */
    String back(String as, String to) {
        return back(leave(to), as);
    }

    String back(Response away, String as) {
        var back = given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get(away.header("Location") + "&as=" + as)
                .then()
                .statusCode(302)
                .extract()
                .header("Location");
        return back.substring(back.indexOf("/console"));
    }

    Response leave(String to) {
        var away = took(browser().urlEncodingEnabled(true).queryParam("to", to).get("/console/log-in/account"));
        away.then().statusCode(303);
        return away;
    }

    Response get(String path) {
        return took(browser().get(path));
    }

    Response post(String path) {
        return took(browser().header("Sec-Fetch-Site", "same-origin")
                .header("Origin", "http://localhost:8080")
                .formParam("attempts", 1)
                .formParam("reason", "spam")
                .post(path));
    }

    private RequestSpecification browser() {
        var browser = given().header("Accept", "text/html,*/*;q=0.8").redirects().follow(false).urlEncodingEnabled(false);
        return cookies.isEmpty() ? browser : browser.header("Cookie", String.join("; ", cookies()));
    }

    private Response took(Response answer) {
        with(answer.headers().getValues("Set-Cookie").toArray(String[]::new));
        return answer;
    }
}
