package org.deskbell.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.deskbell.helpdesk.NewTicket;

/**
 * What a visitor sent, as it stands on disk.
 *
 * @param address the unguessable part of the receipt's URL
 * @param parcel the ticket to ask for
 * @param copy the answers as the receipt may show them for a while
 * @param ticketId exactly as the help desk gave it; null until there is one
 * @param attempts sends begun
 * @param answered definite outcomes
 * @param doubts outcomes recorded as unknown
 */
public record Submission(
        Reference reference,
        String address,
        String form,
        Locale language,
        Status status,
        NewTicket parcel,
        List<Line> copy,
        String ticketId,
        int attempts,
        int answered,
        int doubts,
        Instant acceptedAt) {

    public boolean isTicket() {
        return ticketId != null;
    }

    /** Whether an earlier claim ended without an outcome: somebody died between sending and recording. */
    boolean hasLostAnAnswer() {
        return attempts - answered - doubts > 1;
    }

    /** Whether the courier has nothing more to tell before a pause. */
    boolean hasAnOutcome() {
        return status != Status.WAITING || answered + doubts > 0;
    }

    Submission as(Status status, String ticketId) {
        return new Submission(reference, address, form, language, status, parcel, copy, ticketId, attempts, answered, doubts,
                acceptedAt);
    }

    @Override
    public String toString() {
        return "Submission[" + reference + ", " + status + "]";
    }
}
