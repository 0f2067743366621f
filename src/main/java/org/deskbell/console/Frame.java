package org.deskbell.console;

import org.deskbell.site.Chrome;

/**
 * What stands around every page of the console.
 *
 * @param who the user, and what the user may do
 * @param onDesk whether it is the page about the help desk, and not about submissions
 * @param canLogOut whether the user logged in, and did not send the password with the request
 * @param said what came of the act before; null if there was none
 */
record Frame(Chrome chrome, String who, boolean mayAct, boolean onDesk, boolean canLogOut, Health health, Note said) {}
