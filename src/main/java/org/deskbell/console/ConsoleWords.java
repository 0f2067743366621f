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

    @Message("Back to the list")
    String back();

    @Message("The submissions can’t be read just now")
    String unavailable();

    @Message("The database does not answer. Try again in a moment.")
    String unavailableHow();

    // --- the help desk

    @Message("Sending is stopped")
    String stopped();

    @Message("{who} stopped sending on {since}")
    String stoppedBy(String who, String since);

    @Message("{why}. What visitors send is safe here, and goes out when somebody resumes it under “Help desk”.")
    String stoppedHow(String why);

    @Message("Nothing is being sent since {since}")
    String paused(String since);

    @Message("The reason: {reason}. Mend the settings of the help desk; until then one submission asks again every 5 minutes.")
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

    @Message("{n} waiting for you, the first since {since}")
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

    @Message("There is hardly any room for files, since {since}")
    String alarmStore(String since);

    @Message("Files are not scanned, since {since}")
    String alarmScanner(String since);

    @Message("Nothing can be written down since {since}")
    String alarmDatabase(String since);

    @Message("Visitors get their form back with every answer, and no receipt. See to the database.")
    String alarmDatabaseHow();

    // --- the list

    @Message("Submissions")
    String list();

    @Message("Help desk")
    String desk();

    @Message("Main")
    String nav();

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
