package org.deskbell.console;

import java.util.List;

/**
 * A form's editions as their template prints them, the latest first.
 *
 * @param form its id
 * @param address of the page where it is edited
 */
record FormHistoryView(Frame frame, String form, String address, List<Step> steps) {

    /**
     * One edition, or the file.
     *
     * @param address of its text; null where it has none
     * @param at null for the file
     * @param inUse whether it is the one that is shown
     */
    record Step(String title, String address, String at, String when, String who, String note, boolean inUse) {}
}
