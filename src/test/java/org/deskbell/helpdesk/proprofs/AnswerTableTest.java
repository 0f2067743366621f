package org.deskbell.helpdesk.proprofs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.deskbell.helpdesk.Outcome;
import org.deskbell.helpdesk.Outcome.Created;
import org.deskbell.helpdesk.Outcome.Misconfigured;
import org.deskbell.helpdesk.Outcome.Refused;
import org.deskbell.helpdesk.Outcome.Unavailable;
import org.deskbell.helpdesk.Outcome.Unavailable.Cause;
import org.deskbell.helpdesk.Outcome.Unknown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The answer table, row by row. */
class AnswerTableTest {

    private static final String SUCCESS = "{\"status\":\"success\",\"ticket_id\":\"00700\"}";
    private static final String NOT_AUTHENTICATED = error("Unable to authenticate request using account email and token");
    private static final String HTML = "<!DOCTYPE html><p>CANARY</p>";

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 302, 400, 401, 403, 404, 408, 422, 429, 500, 503})
    void successWithAnIdIsATicketWhateverTheStatus(int status) {
        assertThat(judge(status, SUCCESS)).isEqualTo(new Created("00700"));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
            "`\"00700\"`, 00700",
            "700, 700",
            "12345678901234567890123456789, 12345678901234567890123456789",
            "1e3, 1e3",
            "7.00, 7.00",
            "` \" 7 \" `, ` 7 `",
            "`\"TKT-\\u00e9\"`, TKT-é",
    })
    void theIdIsKeptAsItStands(String json, String id) {
        assertThat(judge(200, "{\"ticket_id\":" + json + ",\"status\":\"success\"}")).isEqualTo(new Created(id));
    }

    @Test
    void anIdOf200CharactersIsTheLongest() {
        assertThat(judge(200, success("\"" + "7".repeat(200) + "\""))).isEqualTo(new Created("7".repeat(200)));
        assertThat(judge(200, success("\"" + "7".repeat(201) + "\""))).isEqualTo(unusable("that cannot be one"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"7\\u0000\"", "\"7\\n\"", "\"\\u202e7\"", "\"\\ud800\"", "\"7\\u2028\""})
    void anIdThatNobodyCouldReadIsNone(String json) {
        assertThat(judge(200, success(json))).isEqualTo(unusable("that cannot be one"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"  \"", "null", "true", "[7]", "{\"id\":7}"})
    void successWithoutAnIdIsNeverSentAgain(String json) {
        assertThat(judge(200, success(json)))
                .isEqualTo(new Unknown("the help desk reports success without a ticket id", false));
        assertThat(judge(503, "{\"status\":\"success\"}")).isEqualTo(
                new Unknown("the help desk reports success without a ticket id", false));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 401, 403, 429, 500, 503})
    void wrongCredentialsAreForTheOperator(int status) {
        assertThat(judge(status, NOT_AUTHENTICATED)).isInstanceOf(Misconfigured.class);
        assertThat(judge(401, HTML)).isInstanceOf(Misconfigured.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Invalid email", "Subject is required", "The e-mail is wrong", "PRIORITY must be one of",
            "Unknown custom field 12", "custom_fields must be an array", "Inbox not found", "No such staff", "Phone too long"})
    void anErrorThatNamesAFieldIsRefused(String description) {
        Refused refused = (Refused) judge(200, error(description));

        assertThat(refused.words()).isEqualTo(description);
        assertThat(refused.reason()).doesNotContain(description);
        assertThat(refused).asString().doesNotContain(description);
        assertThat(judge(500, error(description))).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 422})
    void soIsWhatTheStatusRefuses(int status) {
        assertThat(judge(status, HTML)).isEqualTo(
                new Refused("the help desk does not take what a field says (HTTP " + status + ")", null));
        assertThat(((Refused) judge(status, error("Nope"))).words()).isEqualTo("Nope");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 403, 404, 500})
    void anyOtherErrorIsUnexplained(int status) {
        Unavailable unavailable = (Unavailable) judge(status, error("CANARY"));

        assertThat(unavailable.cause()).isEqualTo(Cause.UNEXPLAINED);
        assertThat(unavailable.retryAfter()).isNull();
        assertThat(unavailable.words()).isEqualTo("CANARY");
        assertThat(unavailable).asString().doesNotContain("CANARY");
        assertThat(judge(status, "{\"status\":\"error\"}")).isInstanceOf(Unavailable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bad account email", "Bad account_email", "Renamed", "Bank holiday"})
    void notEveryWordIsAField(String description) {
        assertThat(judge(200, error(description))).isInstanceOf(Unavailable.class);
    }

    @ParameterizedTest
    @CsvSource({"429", "503"})
    void aBusyDeskIsLeftAloneAsLongAsItWishes(int status) {
        for (String body : new String[]{HTML, "", error("Over quota of this email"), error("Wait")}) {
            assertThat(AnswerTable.judge(new Answer(status, "30", body.getBytes(UTF_8)), Instant.EPOCH)).isEqualTo(
                    new Unavailable("the help desk is busy (HTTP " + status + ")", Duration.ofSeconds(30), Cause.BUSY, null));
        }
        assertThat(((Unavailable) judge(status, "")).retryAfter()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 301, 302, 303, 304, 307, 308, 404, 405, 415})
    void aWrongAddressIsForTheOperator(int status) {
        assertThat(judge(status, HTML)).isInstanceOf(Misconfigured.class);
    }

    @Test
    void aFirewallMayDislikeOneText() {
        assertThat(((Unavailable) judge(403, HTML)).cause()).isEqualTo(Cause.FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(ints = {402, 406, 409, 410, 413, 418, 431, 451, 499})
    void otherClientErrorsAreRefused(int status) {
        assertThat(judge(status, HTML))
                .isEqualTo(new Refused("the help desk does not take the ticket (HTTP " + status + ")", null));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 204, 408, 500, 501, 502, 504, 520, 599})
    void everythingElseIsUnknown(int status) {
        for (String body : new String[]{HTML, "", "CANARY", "{}", "null", "{\"status\":\"pending\"}", "{\"ticket_id\":7}"}) {
            Unknown unknown = (Unknown) judge(status, body);
            assertThat(unknown.resendable()).isTrue();
            assertThat(unknown.reason()).doesNotContain("CANARY");
        }
    }

    @Test
    void theDesksWordsAreCutToAReadableLength() {
        assertThat(((Refused) judge(400, error("x".repeat(5000)))).words()).hasSize(1000);
    }

    private static Outcome judge(int status, String body) {
        return AnswerTable.judge(new Answer(status, null, body.getBytes(UTF_8)), Instant.EPOCH);
    }

    private static Unknown unusable(String why) {
        return new Unknown("the help desk reports success with a ticket id " + why, false);
    }

    private static String success(String id) {
        return "{\"status\":\"success\",\"ticket_id\":" + id + "}";
    }

    private static String error(String description) {
        return "{\"status\":\"error\",\"description\":\"" + description + "\"}";
    }
}
