package org.deskbell.intake;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What a page says when the form asks something else than it did. Other languages stand in
 * {@code messages/change_<language>.properties}.
 */
@MessageBundle("change")
interface ChangeWords {

    @Message("This form has changed")
    String changed();

    @Message("We changed it while you had it open. Have a look at what it asks now; everything you typed is still here.")
    String changedHow();

    @Message("Asked before as “{name}”")
    String leftover(String name);

    @Message("A little more to answer")
    String more();

    @Message("What you chose brings up something that was not on the page. Everything you typed is still here.")
    String moreHow();
}
