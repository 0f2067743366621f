package org.deskbell.outbox;

import java.time.Instant;

/**
 * A whole file that a visitor gave, as it stands on disk, without its bytes.
 *
 * @param reference the submission that it was sent with; null while it waits to be sent
 * @param form id of the form that it came by
 * @param name as the visitor's machine called it, cleaned
 * @param type media type by its content
 * @param size in bytes
 * @param digest SHA-256 in hex
 * @param what the scanner's word for what is wrong with it; null where nothing is or nobody knows
 * @param settledAt when its submission was delivered or closed; null before. It is erased some time after that.
 */
public record StoredFile(
        String id,
        Reference reference,
        String form,
        String name,
        String type,
        long size,
        String digest,
        Verdict verdict,
        String what,
        Instant settledAt) {

    /** What a scanner says of a file. */
    public enum Verdict {
        CLEAN,
        /** There is no scanner. */
        UNCHECKED,
        INFECTED,
        /** The scanner has not looked at it yet, or could not. */
        UNSCANNABLE
    }

    /** Whether nobody should open it without need. */
    public boolean isQuarantined() {
        return verdict == Verdict.INFECTED || verdict == Verdict.UNSCANNABLE;
    }

    @Override
    public String toString() {
        return "StoredFile[" + type + ", " + size + " bytes, " + verdict + "]";
    }
}
