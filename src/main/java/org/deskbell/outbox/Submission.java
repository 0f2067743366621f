package org.deskbell.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.deskbell.helpdesk.NewTicket;

/**
 * What a visitor sent, as it stands on disk.
 *
 * @param address the unguessable part of the receipt's URL
 * @param parcel the ticket to ask for; null once it is erased, or where it is damaged
 * @param copy the answers as the receipt may show them for a while; empty once they are erased
 * @param ticketId exactly as the help desk gave it; null until there is one
 * @param reason the last outcome in a few words, for operators; may be null
 * @param words what the help desk said, for operators; may be null
 * @param history oldest first
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
        String reason,
        String words,
        Tries tries,
        List<Entry> history,
        Instant acceptedAt) {

    /**
     * How often it was tried.
     *
     * @param attempts sends begun
     * @param answers definite outcomes
     * @param doubts outcomes recorded as unknown
     * @param waits times that it was put off
     * @param unexplained times that the help desk said "error" and nothing else
     * @param unexplainedSince the first such time; null if none
     */
    public record Tries(int attempts, int answers, int doubts, int waits, int unexplained, Instant unexplainedSince) {}

    public boolean isTicket() {
        return ticketId != null;
    }

    /** Whether a further send could make a second ticket, and must say so. */
    public boolean mayAlreadyBeATicket() {
        return tries.doubts > 0;
    }

    /** Whether an earlier claim ended without an outcome: somebody died between sending and recording. */
    boolean hasLostAnAnswer() {
        return tries.attempts - tries.answers - tries.doubts > 1;
    }

    /** Whether the courier has nothing more to tell before a pause. */
    boolean hasAnOutcome() {
        return !status.isUnderWay() || tries.answers + tries.doubts > 0;
    }

    Submission as(Status status, String ticketId) {
        return new Submission(reference, address, form, language, status, parcel, copy, ticketId, reason, words, tries, history,
                acceptedAt);
    }

    @Override
    public String toString() {
        return "Submission[" + reference + ", " + status + "]";
    }
}
