package org.deskbell.helpdesk;

import java.util.List;

/**
 * What we ask the help desk to file, in the words of its own documentation; everything but e-mail and subject may be null or
 * empty and is then left out.
 *
 * @param description plain text, the whole message
 * @param staff id of the agent who gets it, such as {@code ST007-007}
 * @param inbox id of the inbox, such as {@code IB238-436}
 */
public record NewTicket(
        String name,
        String email,
        String phone,
        String subject,
        String description,
        Priority priority,
        String staff,
        String inbox,
        List<CustomField> customFields) {

    public NewTicket {
        customFields = customFields == null ? List.of() : List.copyOf(customFields);
    }

    /** A field that the company made up at its help desk, by its id there. */
    public record CustomField(String id, String value) {
        @Override
        public String toString() {
            return "CustomField[" + id + "]";
        }
    }

    /** Says nothing of what a visitor wrote: tickets end up in messages of exceptions. */
    @Override
    public String toString() {
        return "NewTicket[inbox=" + inbox + ", priority=" + priority + "]";
    }
}
