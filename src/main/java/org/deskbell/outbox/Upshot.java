package org.deskbell.outbox;

/** What came of an operator's act. */
public enum Upshot {

    /** It is done, and stands in the history. */
    DONE,

    /** Somebody or something was quicker, so this act no longer fits; nothing happened. */
    TOO_LATE,

    /** What was typed cannot be kept as it is; nothing happened. */
    UNFIT,

    /** There is no such submission. */
    NO_SUCH
}
