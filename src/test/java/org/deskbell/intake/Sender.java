package org.deskbell.intake;

import static io.restassured.RestAssured.given;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import org.deskbell.shield.Solver;

import io.restassured.response.Response;

/** Somebody who opens the contact form somewhere on the Internet and sends it, with whatever headers. */
final class Sender {

    private static final Pattern STAMP = Pattern.compile("name=\"_stamp\" value=\"([^\"]+)\"");
    private static final AtomicInteger SENDERS = new AtomicInteger();

    final Map<String, String> answers = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>(Map.of("Sec-Fetch-Site", "same-origin"));

    private Sender() {
        answers.put("_stamp", stamp(given().get("/f/contact").asString()));
        answers.putAll(Map.of("name", "Amara", "email", SENDERS.incrementAndGet() + "@example.com", "bike", "city-2", "effect",
                "question"));
        answers.put("subject", "Battery");
        answers.put("message", "It stops at 60 %");
    }

    static Sender from(String address) {
        return new Sender().with("X-Forwarded-For", address);
    }

    Sender with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    Sender says(String field, String answer) {
        answers.put(field, answer);
        return this;
    }

    /** Solves the check in this page for the next sending. */
    Sender solves(Response page) {
        return says("_check", Solver.token(page.asString())).says("_work", Solver.solve(page.asString()));
    }

    Response send() {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .headers(headers)
                .formParams(answers)
                .redirects()
                .follow(false)
                .post("/f/contact");
    }

    static String stamp(String page) {
        var stamp = STAMP.matcher(page);
        if (!stamp.find()) {
            throw new AssertionError("no form: " + page);
        }
        return stamp.group(1);
    }
}
