package org.deskbell.console;

/**
 * The text of one edition, or of the file, as its template prints it.
 *
 * @param address of the page where the form is edited
 * @param number 0 for the file
 * @param last the number of the last edition
 * @param act what the button says; null for the text that counts
 * @param inUse whether it is the one that is shown, which one with a fault is not
 */
record FormTextView(Frame frame, String form, String address, String title, String text, int number, int last,
        String act, boolean inUse) {}
