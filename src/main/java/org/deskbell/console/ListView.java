package org.deskbell.console;

import java.util.List;

/**
 * The list as its template prints it.
 *
 * @param needs how many need a person, in words
 * @param alarms that stand
 * @param query the part of an address that leads here again
 * @param narrowed what the list is narrowed down to, in words; null if it is not
 * @param empty why there are no rows; null if there are some
 * @param pick whether rows can be selected, and for what
 * @param next address of the next page; null on the last
 * @param first address of the first page; null on it
 */
record ListView(Frame frame, String needs, List<Note> alarms, List<Tab> tabs, String query, Filters filters, String narrowed,
        List<Row> rows, Empty empty, Pick pick, String person, String next, String first) {

    /** A state to look at; the number may be null. */
    record Tab(String address, String text, String tone, Integer number, String title, boolean current) {}

    /** What can be narrowed down, and how it is. */
    record Filters(String state, String words, List<Option> forms, List<Option> periods) {}

    /** One of several to choose from. */
    record Option(String value, String text, boolean chosen) {}

    /** Nothing there: why, and a way on where {@code first} says that nothing ever was. */
    record Empty(String title, String text, boolean first) {}

    /**
     * What can be done with several at once.
     *
     * @param all whether all on this page are selected from the beginning
     * @param toggle address of the same page with all or none selected
     */
    record Pick(boolean send, boolean close, boolean all, String toggle) {

        public boolean any() {
            return send || close;
        }
    }

    /**
     * One submission in the list; of the visitor no more than the name.
     *
     * @param pick reference and attempts, as an act on several sends them
     * @param when it was accepted, and {@code age} how long ago that is
     * @param delivery how it stands with the help desk, in words
     * @param why the last outcome, where it needs a person; may be null
     */
    record Row(String address, String pick, Chip chip, boolean test, String subject, String name, String form, String reference,
            String when, String age, String delivery, String why, boolean current) {}
}
