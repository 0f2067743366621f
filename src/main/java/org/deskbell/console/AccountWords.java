package org.deskbell.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words for those who log in by their organisation's account. */
@MessageBundle("account")
interface AccountWords {

    @Message("Log in with your organisation’s account")
    String logIn();

    @Message("or with name and password")
    String orPassword();

    @Message("Your organisation’s log-in doesn’t answer")
    String away();

    @Message("Deskbell could not reach it, or got no answer in time. Try again in a moment; if that doesn’t help, tell whoever runs Deskbell.")
    String awayHow();

    @Message("The log-in did not go through")
    String refused();

    @Message("Perhaps it took too long, was opened twice, or your organisation refused it. Start again; if that doesn’t help, tell whoever runs Deskbell.")
    String refusedHow();

    @Message("Your account may not use this console")
    String noRole();

    @Message("Your organisation knows you as {name}, but gives you neither of the roles viewer and operator. Ask whoever looks after accounts there.")
    String noRoleHow(String name);

    @Message("Too many log-ins at once")
    String busy();

    @Message("Wait a moment, then try again.")
    String busyHow();

    @Message("You are logged out of the console. Your organisation’s account is next.")
    String farewell();

    @Message("Log out of the account too")
    String farewellOn();
}
