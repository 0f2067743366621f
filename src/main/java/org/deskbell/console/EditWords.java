package org.deskbell.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around editing what is sent again. */
@MessageBundle("edits")
interface EditWords {

    @Message("Edit, then send again")
    String editTitle();

    @Message("What the visitor sent stays in the history. The visitor isn’t told.")
    String editHow();

    @Message("Edit and send again")
    String editButton();

    @Message("Leave it as it is")
    String editNot();

    @Message("There is something to fix")
    String editFlaws();

    @Message("Fill in up to 1,000 characters, on one line")
    String lineFlaw();

    @Message("Enter an email address in the correct format, like name@example.com")
    String emailFlaw();

    @Message("Shorten it, and leave out characters that nobody sees")
    String textFlaw();

    @Message("Priority")
    String priority();

    @Message("none")
    String noPriority();

    @Message("high")
    String high();

    @Message("normal")
    String normal();

    @Message("low")
    String low();

    @Message("As the visitor sent it, before it was edited")
    String original();
}
