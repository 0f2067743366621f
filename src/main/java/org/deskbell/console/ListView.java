package org.deskbell.console;

import java.util.List;

/**
 * The list as its template prints it.
 *
 * @param alarms that stand
 * @param groups what needs a person first; without the empty ones
 * @param more how many of how many are shown; null where all are
 * @param sought what was looked for and not found; null if nothing was
 */
record ListView(Frame frame, List<Note> alarms, List<Count> tally, List<Group> groups, boolean calm, String more,
        String sought) {

    /** How many there are of a kind. */
    record Count(Chip chip, int number) {}

    /** Rows of one urgency. */
    record Group(String id, String title, List<Row> rows) {}

    /**
     * One submission in the list; of the visitor no more than the name.
     *
     * @param tried how often, in words
     * @param why the last outcome; may be null
     */
    record Row(String address, Chip chip, String subject, String name, String form, String reference, String at, String when,
            String distance, String tried, String why) {}
}
