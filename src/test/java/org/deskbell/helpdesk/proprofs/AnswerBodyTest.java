package org.deskbell.helpdesk.proprofs;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as an answer in JSON, and what says nothing. */
class AnswerBodyTest {

    private static final AnswerBody SEVEN = new AnswerBody("success", "7", null);
    private static final AnswerBody SILENT = new AnswerBody(null, null, null);

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"status\":\"success\",\"ticket_id\":\"7\"}",
            "\n {\"ticket_id\" : 7, \"status\" : \"success\"}\r\n",
            "\ufeff{\"status\":\"success\",\"ticket_id\":\"7\"}",
            "{\"status\":\"success\",\"ticket_id\":\"7\",\"more\":{\"status\":\"error\",\"list\":[1,{}]},\"more\":2}",
            "{\"status\":\"success\",\"status\":\"success\",\"ticket_id\":7,\"ticket_id\":\"7\"}"
    })
    void oneObjectCounts(String body) {
        assertThat(AnswerBody.read(body.getBytes(UTF_8))).isEqualTo(SEVEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", " ", "{", "[]", "7", "null", "\"success\"",
            "{\"status\":\"success\",\"ticket_id\":\"7\"",
            "{\"status\":\"success\",\"ticket_id\":\"7",
            "[{\"status\":\"success\",\"ticket_id\":\"7\"}]",
            "{\"status\":\"success\",\"ticket_id\":\"7\"}<p>",
            "{\"status\":\"success\",\"ticket_id\":\"7\"}{\"status\":\"error\"}",
            "<b>Warning</b>{\"status\":\"success\",\"ticket_id\":\"7\"}",
            "{\"status\":\"error\",\"status\":\"success\",\"ticket_id\":\"7\"}",
            "{\"status\":\"success\",\"ticket_id\":\"7\",\"ticket_id\":\"8\"}",
            "{'status':'success','ticket_id':'7'}",
            "{\"status\":\"success\",\"ticket_id\":007}"
    })
    void anythingElseSaysNothing(String body) {
        assertThat(AnswerBody.read(body.getBytes(UTF_8))).isEqualTo(SILENT);
    }

    @Test
    void neitherDoBytesThatAreNoText() {
        assertThat(AnswerBody.read("{\"status\":\"error\",\"description\":\"é\"}".getBytes(ISO_8859_1))).isEqualTo(SILENT);
    }

    @Test
    void unicodeByAnotherNameIsRead() {
        assertThat(AnswerBody.read("{\"status\":\"success\",\"ticket_id\":\"7\"}".getBytes(UTF_16BE))).isEqualTo(SEVEN);
    }

    @Test
    void nestingDoesNotHurt() {
        String deep = "{\"a\":" + "[".repeat(30_000) + "]".repeat(30_000) + "}";
        assertThat(AnswerBody.read(deep.getBytes(UTF_8))).isEqualTo(SILENT);
    }

    @Test
    void theWordsForStatusMayShout() {
        assertThat(new AnswerBody("Success", null, null).saysSuccess()).isTrue();
        assertThat(new AnswerBody("ERROR", null, null).saysError()).isTrue();
        assertThat(new AnswerBody("successful", null, null).saysSuccess()).isFalse();
    }
}
