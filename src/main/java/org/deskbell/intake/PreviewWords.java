package org.deskbell.intake;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What surrounds a form in its preview; like the console it is for the people of the company, and in English only. */
@MessageBundle("preview")
interface PreviewWords {

    @Message("Preview: {title}")
    String title(String title);

    @Message("""
            {#switch status}\
            {#case 'draft'}Preview of a draft, which visitors do not see yet.\
            {#case 'closed'}Preview of a closed form: visitors read that it is closed.\
            {#case}Preview of a live form.\
            {/switch} Nothing is sent from here, and nothing is kept.""")
    String banner(String status);

    @Message("Preview of a text that is not published. Nothing is sent from here, and nothing is kept.")
    String textBanner();

    @Message("There is nothing to see yet")
    String faulty();

    @Message("The text has a fault. Close this page, mend what the check says, and look again.")
    String faultyHow();

    @Message("Preview the form as it is")
    String asItIs();

    @Message("About this preview")
    String name();

    @Message("Show what the help desk would get")
    String show();

    @Message("What the help desk would get")
    String copy();

    @Message("This ticket, with your account for the dots. Each request has a reference of its own.")
    String fits();

    @Message("Nothing yet: there are things to fix. With the answers so far the ticket would be this.")
    String flawed();

    @Message("Previews")
    String list();

    @Message("Each form beside what the help desk would get, drafts too. Visitors see no previews, and not this list.")
    String listHow();
}
