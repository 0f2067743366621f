package org.deskbell.outbox;

/** What the outbox says to a file that wants to come in. */
public sealed interface Berth {

    /**
     * There is room for it, and that is its own until it is whole, discarded, or an hour old.
     *
     * @param id by which it is known from now on; unguessable
     */
    record Open(String id) implements Berth {}

    /** Nothing was written. */
    enum Refused implements Berth {
        /** All files together are as many as may be kept ({@code DESKBELL_FILES_STORE}). */
        STORE_FULL,
        /** As much came from the same place as may in that time ({@code DESKBELL_FILES_SENDER}). */
        SENDER_FULL,
        /** The disk needs what is left of it for messages ({@code DESKBELL_ALARM_DISK}). */
        DISK_SHORT
    }
}
