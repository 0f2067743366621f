package org.deskbell.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Every word of the console. */
@MessageBundle("console")
interface ConsoleWords {

    @Message("Deskbell console")
    String title();

    @Message("{page} – Deskbell console")
    String pageTitle(String page);

    @Message("{name}, may look and act")
    String operator(String name);

    @Message("{name}, may look")
    String viewer(String name);

    // --- the door

    @Message("Log in to see the console")
    String logIn();

    @Message("Your name and password were missing or did not fit.")
    String logInHow();

    @Message("Wait half a minute")
    String tooOften();

    @Message("There were too many wrong passwords for this name, or too many at once. Then try again.")
    String tooOftenHow();

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

    @Message("The submissions can’t be read just now")
    String unavailable();

    @Message("The database does not answer. Try again in a moment.")
    String unavailableHow();

    // --- the help desk

    @Message("Nothing is being sent since {since}")
    String paused(String since);

    @Message("{reason}. Mend the settings of the help desk; until then one submission asks again every 5 minutes.")
    String pausedHow(String reason);

    @Message("The help desk can’t be reached")
    String broken();

    @Message("Submissions are safe here. One tries again every {wait} or so, and when it gets through the others follow.")
    String brokenHow(String wait);

    @Message("Sending as usual")
    String sending();

    // --- alarms

    @Message("What is wrong now")
    String alarms();

    @Message("{n} need you, the first since {since}")
    String alarmStuck(int n, String since);

    @Message("{n} to be released or discarded, the first since {since}")
    String alarmHeld(int n, String since);

    @Message("{n} on the way for more than {minutes} minutes, the first since {since}")
    String alarmLate(int n, long minutes, String since);

    @Message("The help desk’s certificate is not to be trusted, since {since}")
    String alarmUntrusted(String since);

    @Message("Submissions are safe here, and nothing is sent to a stranger. Renew the certificate at the help desk, or mend its address in the settings.")
    String alarmUntrustedHow();

    @Message("The disk is almost full, since {since}")
    String alarmDisk(String since);

    @Message("Nothing can be written down since {since}")
    String alarmDatabase(String since);

    @Message("Visitors get their form back with every answer, and no receipt. See to the database.")
    String alarmDatabaseHow();

    // --- the list

    @Message("Submissions")
    String list();

    @Message("Needs you")
    String needsYou();

    @Message("Nothing needs you. What visitors sent is a ticket, or on its way.")
    String nothing();

    @Message("Late: on the way for more than {minutes} minutes")
    String lateOnes(long minutes);

    @Message("On the way")
    String onTheWay();

    @Message("{shown} of {all} are shown, what needs you first.")
    String more(int shown, int all);

    @Message("Find by reference")
    String find();

    @Message("Like 7Q4M-K2XD")
    String findHint();

    @Message("Find")
    String findButton();

    @Message("There is no submission with that reference")
    String notFound();

    @Message("How many there are")
    String tally();

    @Message("never sent")
    String triedNever();

    @Message("tried once")
    String triedOnce();

    @Message("tried {n} times")
    String tried(int n);

    // --- states

    @Message("Stuck")
    String stuck();

    @Message("Held")
    String held();

    @Message("Waiting")
    String waiting();

    @Message("Late")
    String late();

    @Message("In doubt")
    String inDoubt();

    @Message("Delivered")
    String delivered();

    @Message("Closed")
    String closed();

    // --- times

    @Message("just now")
    String justNow();

    @Message("{span} ago")
    String ago(String span);

    @Message("in {span}")
    String in(String span);

    @Message("{n} s")
    String seconds(long n);

    @Message("{n} min")
    String minutes(long n);

    @Message("{n} h")
    String hours(long n);

    @Message("{n} d")
    String days(long n);
}
