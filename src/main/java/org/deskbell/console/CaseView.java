package org.deskbell.console;

import java.util.List;

import org.deskbell.outbox.Line;

/**
 * One submission as its template prints it.
 *
 * @param list the part of an address that leads to the list it was opened from
 * @param attempts as the operator sees them; an act fits only these
 * @param words what the help desk said; may be null
 * @param again whether sending again can make a second ticket; null where nobody would
 * @param steps of its history, the latest first
 * @param files that came with it and are still here
 * @param sent what is sent, and what the visitor sent if somebody has changed it
 */
record CaseView(
        Frame frame,
        String list,
        String address,
        String reference,
        int attempts,
        Chip chip,
        boolean test,
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
        boolean underWay,
        List<Step> steps,
        List<CaseFiles.Row> files,
        Sent sent) {

    /** What happened at a time; {@code text} may be empty. */
    record Step(String tone, String at, String when, String title, String text, String took) {}

    /**
     * What a visitor wrote.
     *
     * @param answers empty when they are erased, and then nothing else counts
     * @param original as the visitor sent them; empty where nobody has changed anything
     * @param shown whether nothing is masked
     * @param person address of the list of everything of this person; may be null
     * @param eraseHint what erasing does to it
     */
    record Sent(List<Line> answers, List<Line> original, boolean shown, String person, String eraseHint) {}
}
