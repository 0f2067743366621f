package org.deskbell.site;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Every word of the interface that no form file says. Other languages stand in {@code messages/words_<language>.properties}. */
@MessageBundle("words")
public interface Words {

    // --- around every page

    @Message("Sandbox: nothing leaves this machine, and ticket numbers are made up.")
    String sandbox();

    @Message("Privacy")
    String privacy();

    @Message("{title} – {organisation}")
    String pageTitle(String title, String organisation);

    @Message("Languages")
    String languages();

    // --- the form

    @Message("optional")
    String optional();

    @Message("Choose")
    String choose();

    @Message("Up to {count} characters")
    String upTo(String count);

    @Message("Characters left: {count}")
    String left(String count);

    @Message("Characters too many: {count}")
    String tooMany(String count);

    @Message("Send request")
    String send();

    @Message("Sending…")
    String sending();

    @Message("How we handle your data")
    String handling();

    @Message("yes")
    String yes();

    // --- what is still to do

    @Message("Error: {title}")
    String errorTitle(String title);

    @Message("Error:")
    String error();

    @Message("There is 1 thing to fix")
    String oneFlaw();

    @Message("There are {count} things to fix")
    String flaws(int count);

    @Message("Nothing you typed has been lost.")
    String nothingLost();

    @Message("Fill in “{label}”")
    String fillIn(String label);

    @Message("Choose an answer to “{label}”")
    String pick(String label);

    @Message("Tick “{label}” to go on")
    String tick(String label);

    @Message("“{label}” must be {max} characters or fewer. It has {length}.")
    String tooLong(String label, String max, String length);

    @Message("“{label}” must be {min} characters or more. It has {length}.")
    String tooShort(String label, String min, String length);

    @Message("Enter an email address in the correct format, like name@example.com")
    String emailFormat();

    @Message("Enter a phone number in digits, like +44 20 7946 0321")
    String phoneFormat();

    @Message("Check “{label}”: it does not look as it should")
    String otherFormat(String label);

    // --- notes above the form

    @Message("Press send once more")
    String onceMore();

    @Message("This page was open for a long time and had to be renewed. We kept everything you typed.")
    String renewed();

    @Message("Another site’s page sent this, so we made you one of our own. Check what it says: we kept everything.")
    String fromElsewhere();

    @Message("We could not tell that this page is ours and had to renew it. We kept everything you typed.")
    String notOurs();

    @Message("This page has already sent several requests and had to be renewed. We kept everything you typed.")
    String sentEnough();

    @Message("Check what you typed")
    String damaged();

    @Message("Part of it did not arrive as text that we can read. Correct what looks odd, then press send once more.")
    String damagedHow();

    @Message("Something went wrong on our side")
    String notKept();

    @Message("Everything you typed is still here. Wait a moment, then press send again: that makes no second request.")
    String notKeptHow();

    @Message("Many people are writing to us right now")
    String busy();

    @Message("We could not be reached")
    String unreachable();

    @Message("Keep this page open: everything you typed is still here. Press send again when you are back online.")
    String unreachableHow();

    @Message("If it still fails, email {email}.")
    String elseEmail(String email);

    @Message("If it still fails, call {phone}.")
    String elseCall(String phone);

    @Message("If it still fails, email {email} or call {phone}.")
    String elseEmailOrCall(String email, String phone);

    // --- the receipt

    @Message("We’ve got your request")
    String created();

    @Message("Your request is safe with us")
    String pending();

    @Message("Your ticket number isn’t ready yet. You don’t need to send this again.")
    String pendingHow();

    @Message("Request received, ticket {ticket}")
    String createdTitle(String ticket);

    @Message("Request saved, reference {reference}")
    String pendingTitle(String reference);

    @Message("Ticket number")
    String ticketNumber();

    @Message("On its way")
    String onItsWay();

    @Message("Your reference")
    String reference();

    @Message("Copy")
    String copy();

    @Message("Copied")
    String copied();

    @Message("What happens next")
    String next();

    @Message("Request received")
    String received();

    @Message("Request saved")
    String saved();

    @Message("We reply at the latest")
    String replyBy();

    @Message("We create your ticket")
    String creating();

    @Message("This page updates by itself. You can also close it.")
    String updatesItself();

    @Message("Keep this page’s address to see your ticket number later.")
    String comeBack();

    @Message("Check again")
    String checkAgain();

    @Message("What you sent us")
    String sent();

    @Message("Send another request")
    String another();

    @Message("Print")
    String print();

    // --- pages that are not what was asked for

    @Message("This form doesn’t exist")
    String noForm();

    @Message("The link may be old or have a typo.")
    String noFormHow();

    @Message("This page doesn’t exist")
    String noPage();

    @Message("See all forms")
    String allForms();

    @Message("This form is closed")
    String closed();

    @Message("How can we help?")
    String home();

    @Message("Choose a form.")
    String homeHow();

    @Message("There is no form here yet.")
    String homeEmpty();

    @Message("That was too much at once")
    String tooLarge();

    @Message("What you sent is larger than this form can take. Go back, shorten it, and send it again: your browser has kept what you typed.")
    String tooLargeHow();

    @Message("We can’t read that")
    String unreadable();

    @Message("It was sent in a way that this page does not understand. Go back, reload the page, and try once more.")
    String unreadableHow();

    @Message("It was not sent. Go back, wait a moment, and send it again: your browser has kept what you typed.")
    String noRoomHow();

    @Message("Try again in a moment.")
    String tryAgain();
}
