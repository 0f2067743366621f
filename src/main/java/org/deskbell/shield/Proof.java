package org.deskbell.shield;

/** What a visitor has done to show that no robot writes. */
public enum Proof {

    /** Nothing, or nothing that counts for this message. */
    NONE,

    /** Ticked a box, and waited. */
    WAITED,

    /** Let the browser work. */
    WORKED
}
