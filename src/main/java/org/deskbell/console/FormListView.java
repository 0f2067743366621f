package org.deskbell.console;

import java.util.List;

/**
 * The list of forms as its template prints it.
 *
 * @param typed the id that somebody wanted for a new form; empty for none
 * @param unfit whether no form can be called like that
 */
record FormListView(Frame frame, List<Row> rows, String typed, boolean unfit) {

    /**
     * One form.
     *
     * @param title the id where there is no form
     * @param visit where visitors find it; null where they do not
     * @param source where it comes from, by whom and when
     * @param found how many faults and warnings the last reading found; may be null
     */
    record Row(String id, String title, Chip chip, String address, String visit, String source, Chip found) {}
}
