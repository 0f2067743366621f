package org.deskbell.outbox.clamd;

/**
 * What came of showing a file to clamd.
 *
 * @param what clamd's name for what it found, or in our own few words why it could not look; null where nothing was found
 */
public record Finding(Result result, String what) {

    /** How it ended. */
    public enum Result {
        CLEAN,
        INFECTED,
        /** clamd answered, but it cannot say anything of this file as it is set up. */
        UNSCANNABLE,
        /** The line broke, stalled, or said something that is no answer; the next try may end otherwise. */
        BROKEN,
        /** Nobody answers there. */
        UNREACHABLE
    }

    static final Finding CLEAN = new Finding(Result.CLEAN, null);
    static final Finding UNREACHABLE = new Finding(Result.UNREACHABLE, "clamd does not answer");

    static Finding infected(String what) {
        return new Finding(Result.INFECTED, what);
    }

    static Finding unscannable(String why) {
        return new Finding(Result.UNSCANNABLE, why);
    }

    static Finding broken(String why) {
        return new Finding(Result.BROKEN, why);
    }
}
