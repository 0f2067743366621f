package org.deskbell.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words about one submission and what can be done with it. */
@MessageBundle("casework")
interface CaseWords {

    @Message("Through “{form}”")
    String through(String form);

    @Message("(erased)")
    String erased();

    // --- how it stands

    @Message("It needs a person")
    String stuck();

    @Message("It looks like a robot’s")
    String held();

    @Message("Nothing was sent to the help desk. Release it if a person wrote it.")
    String heldHow();

    @Message("Why: {reason}. Nothing was sent to the help desk. Release it if a person wrote it.")
    String heldWhy(String reason);

    @Message("It is on its way")
    String waiting();

    @Message("The next try is {when}.")
    String nextTry(String when);

    @Message("It may already be a ticket")
    String inDoubt();

    @Message("It is ticket {ticket}")
    String delivered(String ticket);

    @Message("It was closed without a ticket")
    String closed();

    @Message("The last try: {reason}.")
    String lastTry(String reason);

    @Message("The help desk’s own words")
    String deskWords();

    @Message("Sending it again can make a second ticket: the answer to an earlier try was lost. Look for the reference {reference} or the subject at the help desk first. What is sent says that it may be a second one.")
    String canDouble(String reference);

    @Message("Sending it again should make no second ticket: the help desk answered every try with an error. It did not always say why, so look there first if it matters.")
    String shouldNotDouble();

    @Message("Sending it again can’t make a second ticket: the help desk answered every try, and made none.")
    String cannotDouble();

    @Message("Sending it can’t make a second ticket: it was never sent.")
    String neverSent();

    // --- what can be done

    @Message("What to do")
    String acts();

    @Message("Send again")
    String retry();

    @Message("Release and send")
    String release();

    @Message("Edit, then send…")
    String edit();

    @Message("It is a ticket already…")
    String name();

    @Message("Ticket number")
    String ticketId();

    @Message("As the help desk shows it. The visitor sees it on the receipt.")
    String ticketIdHint();

    @Message("Save the ticket number")
    String nameButton();

    @Message("Close without a ticket…")
    String close();

    @Message("Discard it…")
    String discard();

    @Message("Discard this submission")
    String discardButton();

    @Message("Why does it need no ticket?")
    String reason();

    @Message("Kept in the history. The visitor isn’t told.")
    String reasonHint();

    @Message("Close this submission")
    String closeButton();

    @Message("You may look, but not act. Somebody with the role operator can.")
    String lookOnly();

    @Message("Close this page")
    String back();

    @Message("See how it stands now")
    String again();

    // --- what can be erased, and shown

    @Message("Show email and phone")
    String show();

    @Message("Shown to you; that is written into the history.")
    String isShown();

    @Message("Everything of this person")
    String everything();

    @Message("Erase the answers…")
    String erase();

    @Message("Why are they erased?")
    String eraseReason();

    @Message("Name, addresses and message go for good; reference, ticket number and times stay. The help desk keeps its ticket.")
    String eraseHint();

    @Message("Name, addresses and message go for good, and it is closed: no help desk has it, and nobody will be able to answer.")
    String eraseUndeliveredHint();

    @Message("Erase the answers for good")
    String eraseButton();

    // --- what was done

    @Message("Done: it is being sent again.")
    String saidRetried();

    @Message("Done: it is released and being sent.")
    String saidReleased();

    @Message("Done: the ticket number is saved.")
    String saidNamed();

    @Message("Done: it is edited and being sent again.")
    String saidEdited();

    @Message("Done: the answers are erased.")
    String saidErased();

    @Message("Done: it is closed.")
    String saidClosed();

    @Message("Nothing was done: somebody was quicker, or it has moved on. This is how it stands now.")
    String saidTooLate();

    @Message("Nothing was done: fill in a ticket number of 1 to {most} characters, on one line.")
    String saidNoTicketId(int most);

    @Message("Nothing was done: fill in a reason of 1 to {most} characters, on one line.")
    String saidNoReason(int most);

    // --- the history

    @Message("History")
    String history();

    @Message("Saved; the visitor got the reference")
    String accepted();

    @Message("Try {n}: it became a ticket")
    String created(int n);

    @Message("Try {n}: no ticket yet, put off")
    String putOff(int n);

    @Message("Try {n}: the answer was lost")
    String doubted(int n);

    @Message("Try {n}: given up, before a person")
    String givenUp(int n);

    @Message("Held: it looks like a robot’s")
    String wasHeld();

    @Message("It was released by itself")
    String releasedItself();

    @Message("{who} released it")
    String released(String who);

    @Message("{who} sent it again")
    String retried(String who);

    @Message("{who} sent it again, marked as a possible second ticket")
    String retriedInDoubt(String who);

    @Message("{who} said which ticket it is")
    String named(String who);

    @Message("{who} closed it")
    String closedBy(String who);

    @Message("{who} was shown email and phone")
    String shown(String who);

    @Message("{who} edited it")
    String edited(String who);

    @Message("{who} exported it")
    String exported(String who);

    @Message("{who} erased the answers")
    String erasedBy(String who);

    @Message("It took {time} s.")
    String took(String time);

    // --- what was sent

    @Message("What the visitor sent")
    String sent();

    @Message("What is sent now")
    String sentEdited();

    @Message("Name")
    String person();

    @Message("Email")
    String email();

    @Message("Phone")
    String phone();

    @Message("Subject")
    String subject();

    @Message("Message")
    String text();
}
