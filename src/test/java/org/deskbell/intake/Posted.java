package org.deskbell.intake;

import static io.restassured.RestAssured.given;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.deskbell.helpdesk.sandbox.Sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.restassured.response.Response;

/** One form sent by a browser that runs no scripts, and the ticket that came of it. */
final class Posted {

    private static final Pattern STAMP = Pattern.compile("name=\"_stamp\" value=\"([^\"]+)\"");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Posted() {}

    /** Opens the form, and sends it with these answers. */
    static Response to(String form, Map<String, ?> answers) {
        var stamp = STAMP.matcher(given().get(form).asString());
        if (!stamp.find()) {
            throw new AssertionError("no form at " + form);
        }
        return given().header("Sec-Fetch-Site", "same-origin")
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("_stamp", stamp.group(1))
                .formParams(answers)
                .post(form);
    }

    /** The ticket that the sandbox filed last, as it came over the wire. */
    static JsonNode ticket(Sandbox sandbox) throws JsonProcessingException {
        List<Sandbox.Ticket> tickets = sandbox.tickets();
        return JSON.readTree(tickets.get(0).json());
    }
}
