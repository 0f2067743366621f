package org.deskbell.console;

/**
 * The page where a form is edited, as its template prints it.
 *
 * @param address of the page
 * @param path where visitors find it, if it is live
 * @param preview where operators see it; null where there is no form
 * @param source where it comes from, by whom and when
 * @param last the number of the last edition; whoever publishes publishes the next one
 * @param unsaved whether what was typed would be lost with the page
 * @param verdict what the check says
 * @param problem why nothing was published; may be null
 * @param other the number of the edition that came between; null for none
 */
record FormEditView(Frame frame, String address, String form, Chip chip, String path, boolean live, String preview,
        String source,
        String text, int last,
        String note, boolean unsaved, Verdict verdict, Note problem, Integer other) {}
