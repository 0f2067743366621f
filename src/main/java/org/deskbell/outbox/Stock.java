package org.deskbell.outbox;

import java.util.Map;

/**
 * The files that are kept, in numbers.
 *
 * @param files how many in each state
 * @param bytes that all of them count for
 * @param room bytes that they may count for at most
 * @param unscanned how many have waited for a scanner for too long; none where there is no scanner
 */
record Stock(Map<State, Integer> files, long bytes, long room, int unscanned) {

    static final Stock EMPTY = new Stock(Map.of(), 0, Long.MAX_VALUE, 0);

    private static final double FULL = 0.9;
    /** So that it does not go to and fro. */
    private static final double CLEARLY_NOT = 0.85;

    /** How far a file has come. */
    enum State {
        /** It arrives. */
        OPEN,
        /** It waits to be sent. */
        WHOLE,
        /** It belongs to a submission. */
        SENT
    }

    int files(State state) {
        return files.getOrDefault(state, 0);
    }

    /** @param already whether it was so before */
    boolean isAlmostFull(boolean already) {
        return bytes > room * (already ? CLEARLY_NOT : FULL);
    }
}
