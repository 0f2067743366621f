package org.deskbell.console;

import java.util.List;

import org.deskbell.outbox.Line;

/**
 * One submission as its template prints it.
 *
 * @param attempts as the operator sees them; an act fits only these
 * @param words what the help desk said; may be null
 * @param again whether sending again can make a second ticket; null where nobody would
 * @param steps of its history, the latest first
 * @param answers empty when they are erased
 */
record CaseView(
        Frame frame,
        String address,
        String reference,
        int attempts,
        Chip chip,
        String subject,
        String through,
        String at,
        String when,
        Note stands,
        String reason,
        String words,
        String again,
        boolean stuck,
        boolean held,
        List<Step> steps,
        List<Line> answers) {

    /** What happened at a time; {@code text} may be empty. */
    record Step(String tone, String at, String when, String title, String text, String took) {}
}
