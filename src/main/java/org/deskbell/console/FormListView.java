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
     * @param path where visitors find it, if it is live
     * @param preview where operators see it; null where there is no form
     * @param source where it comes from, by whom and when
     * @param found how many faults and warnings the last reading found; may be null
     */
    record Row(String id, String title, Chip chip, String address, String path, boolean live, String preview, String source,
            Chip found) {}
}
