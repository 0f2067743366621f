package org.deskbell.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import jakarta.inject.Inject;

import org.deskbell.helpdesk.sandbox.Sandbox;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** Whatever somebody types arrives at the help desk as it was typed, in every field that takes text. */
@QuarkusTest
class NaughtyStringsTest {

    @Inject
    Sandbox sandbox;

    @Test
    void everyTextArrivesUnchanged() throws Exception {
        var texts = NaughtyStrings.all();
        assertThat(texts).hasSizeGreaterThan(600);
        for (var text : texts) {
            Posted.to("/f/naughty",
                    Map.of("email", "amara@example.com", "name", text, "subject", text, "message", text + "\r\n" + text, "more",
                            text))
                    .then()
                    .statusCode(303);
            var ticket = Posted.ticket(sandbox);
            assertThat(ticket.get("name").asText()).isEqualTo(text);
            assertThat(ticket.get("subject").asText()).isEqualTo(text);
            assertThat(ticket.get("custom_fields").get(0).get("value").asText()).isEqualTo(text);
            assertThat(ticket.get("description").asText()).startsWith(text + "\n" + text + "\n")
                    .contains("More: " + text + "\n");
        }
    }
}
