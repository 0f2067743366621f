package org.deskbell.trace;

/** All that a step may say of itself; whatever is not here stays in the house. */
public enum Note {

    /** Which form it is, by its name in the address. */
    FORM("deskbell.form"),
    /** How many fields that form has. */
    FIELDS("deskbell.fields"),
    /** How many answers did not fit. */
    FLAWS("deskbell.flaws"),
    /** What the shield said: {@code Welcome}, {@code Check}, {@code Hold} or {@code TurnAway}. */
    VERDICT("deskbell.verdict"),
    /** How the draft was answered, such as {@code Kept} or {@code Flawed}. */
    RECEPTION("deskbell.reception"),
    /** The status of the answer to the visitor. */
    ANSWER("http.response.status_code"),
    /** Which try it is, from 1. */
    ATTEMPT("deskbell.attempt"),
    /** Which help desk was asked: {@code proprofs} or {@code sandbox}. */
    DESK("deskbell.desk"),
    /** What came of asking: {@code Created}, {@code Refused}, {@code Unavailable}, {@code Unknown} or {@code Misconfigured}. */
    OUTCOME("deskbell.outcome"),
    /** What became of the submission, such as {@code DELIVERED}. */
    STATUS("deskbell.status");

    private final String key;

    Note(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
