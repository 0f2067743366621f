package org.deskbell.helpdesk.sandbox;

/** How the sandbox treats a request: well, or in one of the ways in which help desks fail. */
public enum Manners {
    /** Makes a ticket and says so. */
    FINE,
    /** Makes a ticket, and says so five seconds later. */
    SLOW,
    /** Makes a ticket and closes the connection instead of saying so. */
    ANSWER_LOST,
    /** Closes the connection before anything is made. */
    CUT_OFF,
    /** Takes the request and never says anything. */
    SILENT,
    /** Says, as documented, that e-mail address and token are wrong. */
    WRONG_CREDENTIALS,
    /** Says "error" and names a field. */
    REFUSED,
    /** Says "error" and nothing that helps. */
    ERROR,
    /** 429, come back in 30 seconds. */
    BUSY,
    /** 500 with a page. */
    BROKEN,
    /** 200 with a page where the answer should be. */
    GARBAGE
}
