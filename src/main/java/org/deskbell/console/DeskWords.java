package org.deskbell.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words about the help desk. */
@MessageBundle("desk")
interface DeskWords {

    // --- how it is

    @Message("How it is")
    String state();

    @Message("Sending")
    String sending();

    @Message("as usual")
    String asUsual();

    @Message("stopped by {who} on {since}: {why}")
    String stopped(String who, String since, String why);

    @Message("paused since {since}: {reason}")
    String paused(String since, String reason);

    @Message("Breaker")
    String breaker();

    @Message("closed: submissions go out as they come")
    String closed();

    @Message("open: one submission tries again every {wait} or so")
    String open(String wait);

    @Message("Next try")
    String nextTry();

    @Message("Certificate")
    String certificate();

    @Message("trusted, or not seen yet")
    String trusted();

    @Message("not to be trusted since {since}")
    String untrusted(String since);

    @Message("Waiting")
    String waiting();

    @Message("{n}, and {late} of all on the way are late")
    String waitingNumber(int n, int late);

    @Message("In doubt")
    String inDoubt();

    // --- stopping

    @Message("Stop sending")
    String stopTitle();

    @Message("For a move or a repair at the help desk. Visitors notice nothing: what they send is kept here, and they get their reference. It stays stopped after a restart, on every replica, until somebody resumes it.")
    String stopHow();

    @Message("Why?")
    String reason();

    @Message("Colleagues see it on every page here.")
    String reasonHint();

    @Message("Stop sending")
    String stopButton();

    @Message("Resume sending")
    String resumeTitle();

    @Message("{n} submissions wait, and go out one after the other.")
    String resumeHow(int n);

    @Message("Resume sending")
    String resumeButton();

    // --- a test

    @Message("Send a test ticket")
    String testTitle();

    @Message("A submission like any other, which says in its subject and text that it is a test. Its page shows how far it has come; delete its ticket at the help desk afterwards.")
    String testHow();

    @Message("It goes where tickets of this form go")
    String form();

    @Message("Email address")
    String email();

    @Message("Yours: the help desk may write to it.")
    String emailHint();

    @Message("Send a test ticket")
    String testButton();

    @Message("No form takes messages, so there is nowhere to send one.")
    String noForm();

    // --- what was done

    @Message("What people did")
    String acts();

    @Message("{who} stopped sending")
    String didStop(String who);

    @Message("{who} resumed sending")
    String didResume(String who);

    @Message("Done: sending is stopped.")
    String saidStopped();

    @Message("Done: sending again.")
    String saidResumed();

    @Message("Nothing was done: somebody was quicker.")
    String saidTooLate();

    @Message("Nothing was done: fill in a reason of 1 to {most} characters, on one line.")
    String saidNoReason(int most);

    @Message("Nothing was sent: enter an email address in the correct format, like name@example.com.")
    String saidNoEmail();

    @Message("You may look, but not act. Somebody with the role operator can.")
    String lookOnly();
}
