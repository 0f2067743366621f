package org.deskbell.helpdesk.proprofs;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/**
 * What the desk says in an answer's body, whatever type it claims to be: the three members of the documentation, each null where
 * it is absent. Anything but exactly one JSON object, or one that contradicts itself, says nothing.
 *
 * @param ticketId as it stands in the JSON, digit by digit
 */
record AnswerBody(String status, String ticketId, String description) {

    private static final AnswerBody SILENT = new AnswerBody(null, null, null);
    private static final Set<String> MEMBERS = Set.of("status", "ticket_id", "description");
    private static final JsonFactory JSON = new JsonFactory();
    /** The fields of a ticket as the documentation names them; the account's e-mail address is none of them. */
    private static final Pattern FIELD = Pattern.compile(
            "(?i)(?<!account )\\b(e-?mail|name|phone|subject|description|staff|priority|inbox|custom[ _]fields?)\\b");
    private static final String NOT_AUTHENTICATED = "unable to authenticate request";

    static AnswerBody read(byte[] body) {
        try (JsonParser json = JSON.createParser(body)) {
            Map<String, String> members = new HashMap<>();
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return SILENT;
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                String value = scalar(json, json.nextToken());
                if (MEMBERS.contains(name) && members.containsKey(name) && !Objects.equals(members.get(name), value)) {
                    return SILENT;
                }
                members.put(name, value);
            }
            return json.nextToken() == null
                    ? new AnswerBody(members.get("status"), members.get("ticket_id"), members.get("description"))
                    : SILENT;
        } catch (IOException notJson) {
            return SILENT;
        }
    }

    /** The text of a string, the very digits of a number; anything else counts as absent. */
    private static String scalar(JsonParser json, JsonToken value) throws IOException {
        json.skipChildren();
        return value == JsonToken.VALUE_STRING || value.isNumeric() ? json.getText() : null;
    }

    boolean saysSuccess() {
        return "success".equalsIgnoreCase(status);
    }

    boolean saysError() {
        return "error".equalsIgnoreCase(status);
    }

    boolean saysNotAuthenticated() {
        return saysError() && description != null && description.toLowerCase(Locale.ROOT).contains(NOT_AUTHENTICATED);
    }

    boolean namesAField() {
        return saysError() && description != null && FIELD.matcher(description).find();
    }

    @Override
    public String toString() {
        return "AnswerBody[secret]";
    }
}
