package org.deskbell.helpdesk.proprofs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;

import org.deskbell.helpdesk.NewTicket;
import org.deskbell.helpdesk.Priority;
import org.deskbell.helpdesk.Rendering;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/** A new ticket as it goes over the wire, in the documentation's order; what nobody said is left out, never null. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"account_email", "token", "name", "email", "phone", "subject", "description", "staff", "priority", "inbox",
        "custom_fields"})
record CreateTicket(
        @JsonProperty("account_email") String accountEmail,
        @JsonProperty("token") String token,
        @JsonProperty("name") String name,
        @JsonProperty("email") String email,
        @JsonProperty("phone") String phone,
        @JsonProperty("subject") String subject,
        @JsonProperty("description") String description,
        @JsonProperty("staff") String staff,
        @JsonProperty("priority") String priority,
        @JsonProperty("inbox") String inbox,
        @JsonProperty("custom_fields") List<CustomField> customFields) {

    static CreateTicket of(NewTicket ticket, Account account, Rendering rendering) {
        return new CreateTicket(account.email(), account.token(), text(ticket.name()), text(ticket.email()),
                text(ticket.phone()),
                text(ticket.subject()), text(ticket.description() == null ? null : rendering.of(ticket.description())),
                text(ticket.staff()), word(ticket.priority()),
                text(ticket.inbox()), CustomField.of(ticket.customFields()));
    }

    /** The company's own field, by the id that the help desk gave it. */
    @JsonPropertyOrder({"id", "value"})
    record CustomField(@JsonProperty("id") String id, @JsonProperty("value") String value) {

        static List<CustomField> of(List<NewTicket.CustomField> fields) {
            return fields.stream()
                    .filter(field -> field.value() != null && !field.value().isEmpty())
                    .map(field -> new CustomField(field.id(), text(field.value())))
                    .toList();
        }

        @Override
        public String toString() {
            return "CustomField[" + id + "]";
        }
    }

    private static String word(Priority priority) {
        return priority == null ? null : priority.name().toLowerCase(Locale.ROOT);
    }

    /** Half a surrogate pair becomes a question mark: Jackson would refuse the whole ticket for it, half-way through sending. */
    private static String text(String text) {
        return text == null ? null : new String(text.getBytes(UTF_8), UTF_8);
    }

    /** Says nothing: every part of it is a secret or a visitor's. */
    @Override
    public String toString() {
        return "CreateTicket[secret]";
    }
}
