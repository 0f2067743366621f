package org.deskbell.outbox;

import java.time.Instant;

/**
 * One publication of a form, without its text, which is asked for by its number.
 *
 * @param number 1, 2, … of this form
 * @param withdrawn it has no text: from here on the form's file counts
 * @param who published it
 * @param note why; may be empty
 */
public record Edition(String form, int number, boolean withdrawn, String who, Instant at, String note) {}
