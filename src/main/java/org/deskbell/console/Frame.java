package org.deskbell.console;

import org.deskbell.site.Chrome;

/**
 * What stands around every page of the console.
 *
 * @param who the user, and what the user may do
 * @param said what came of the act before; null if there was none
 */
record Frame(Chrome chrome, String who, boolean mayAct, Health health, Note said) {}
