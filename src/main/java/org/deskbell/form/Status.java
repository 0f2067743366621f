package org.deskbell.form;

/** Who may see a form. */
public enum Status {
    /** Everybody. */
    LIVE,
    /** Nobody yet. */
    DRAFT,
    /** Nobody any more; its page says why and leads on. */
    CLOSED
}
