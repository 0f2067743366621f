package org.deskbell.console;

import org.deskbell.site.Chrome;

/**
 * What stands around every page of the console.
 *
 * @param who the user, and what the user may do
 * @param place where in the console the page is
 * @param canLogOut whether the user logged in, and did not send the password with the request
 * @param said what came of the act before; null if there was none
 */
record Frame(Chrome chrome, String who, boolean mayAct, Place place, boolean canLogOut, Health health, Note said) {

    /** The parts of the console, as its bar names them. */
    enum Place {
        SUBMISSIONS,
        DESK,
        FORMS
    }

    public boolean onList() {
        return place == Place.SUBMISSIONS;
    }

    public boolean onDesk() {
        return place == Place.DESK;
    }

    public boolean onForms() {
        return place == Place.FORMS;
    }
}
