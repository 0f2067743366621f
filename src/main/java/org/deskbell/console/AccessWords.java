package org.deskbell.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words at the console's door, the only ones of it in other languages than English. */
@MessageBundle("access")
interface AccessWords {

    @Message("Log in to the console")
    String logIn();

    @Message("Name")
    String name();

    @Message("Password")
    String password();

    @Message("Log in")
    String button();

    @Message("Log out")
    String logOut();

    @Message("Name and password don’t fit together")
    String wrong();

    @Message("Check both and type the password again. Who runs Deskbell makes a line for you in the users file, with the command hash-password.")
    String wrongHow();

    @Message("You are logged out")
    String saidOut();

    @Message("Wait half a minute")
    String tooOften();

    @Message("There were too many wrong passwords for this name, or too many at once. Then try again.")
    String tooOftenHow();

    @Message("That is too long")
    String tooLong();

    @Message("A name has 64 characters at most, a password 72 bytes.")
    String tooLongHow();

    @Message("Nothing was done: you are logged out")
    String loggedOut();

    @Message("A log-in ends after some hours, and at once when your line in the users file changes. Log in, and press once more.")
    String loggedOutHow();

    @Message("Nothing was done")
    String foreign();

    @Message("The request did not come from a page of this console. Open the console and try there.")
    String foreignHow();

    @Message("You may look, but not act")
    String onlyOperators();

    @Message("Nothing was done. Ask somebody with the role operator.")
    String onlyOperatorsHow();

    @Message("Back to the list")
    String back();
}
