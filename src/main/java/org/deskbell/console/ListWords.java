package org.deskbell.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around the list of submissions. */
@MessageBundle("lists")
interface ListWords {

    @Message("{n} need a person")
    String needPeople(int n);

    @Message("1 needs a person")
    String needsOne();

    @Message("nothing needs a person")
    String needsNone();

    @Message("State")
    String state();

    @Message("Needs you")
    String needsYou();

    @Message("Held")
    String held();

    @Message("On the way")
    String onTheWay();

    @Message("Late")
    String late();

    @Message("Delivered")
    String delivered();

    @Message("Closed")
    String closed();

    @Message("All")
    String all();

    @Message("{n} in the last 24 hours")
    String inADay(int n);

    // --- looking for something

    @Message("Reference, ticket, email or subject")
    String find();

    @Message("A whole reference, ticket number or email address, or any part of a subject")
    String findHint();

    @Message("Find")
    String findButton();

    @Message("Form")
    String form();

    @Message("All forms")
    String allForms();

    @Message("Period")
    String period();

    @Message("All time")
    String always();

    @Message("Last 24 hours")
    String day();

    @Message("Last 7 days")
    String week();

    @Message("Last 30 days")
    String month();

    @Message("Subject or ticket: {words}")
    String lookedFor(String words);

    @Message("Submissions of one person")
    String ofOnePerson();

    @Message("Show everything again")
    String clear();

    // --- the table

    @Message("Submissions, what is most urgent first")
    String caption();

    @Message("Request")
    String request();

    @Message("Reference")
    String reference();

    @Message("Delivery")
    String delivery();

    @Message("Age")
    String age();

    @Message("Test")
    String test();

    @Message("Ticket {id}")
    String ticket(String id);

    @Message("{tried}, next {when}")
    String next(String tried, String when);

    @Message("Next page")
    String nextPage();

    @Message("First page")
    String firstPage();

    @Message("Skip to the list")
    String skip();

    // --- nothing there

    @Message("Nothing needs you")
    String calm();

    @Message("What visitors sent is a ticket, or on its way. What the help desk refuses, what may be a ticket already and what looks like a robot’s comes here.")
    String calmHow();

    @Message("Nothing here")
    String nothing();

    @Message("No submission fits. Look in another state, or for less.")
    String nothingFits();

    @Message("Nothing has come yet")
    String first();

    @Message("Send a test ticket to see the whole way, from here to the help desk and back.")
    String firstHow();

    @Message("Try it with a test ticket")
    String firstButton();

    // --- several at once

    @Message("Select")
    String select();

    @Message("Select {reference}")
    String pick(String reference);

    @Message("Select all on this page")
    String pickAll();

    @Message("Select none")
    String pickNone();

    @Message("With those selected")
    String bulk();

    @Message("Send them")
    String send();

    @Message("Close or erase…")
    String more();

    @Message("Why?")
    String reason();

    @Message("Kept in the history of each. The visitors aren’t told.")
    String reasonHint();

    @Message("Close without a ticket")
    String close();

    @Message("Erase the answers for good")
    String erase();

    @Message("Done with {n}.")
    String done(int n);

    @Message("Done with {n}. Nothing was done with {missed}: somebody was quicker, or they have moved on.")
    String doneWithSome(int n, int missed);

    @Message("Nothing was done: select at least one, and at most {most}.")
    String saidNone(int most);

    @Message("Nothing was done: fill in a reason of 1 to {most} characters, on one line.")
    String saidNoReason(int most);

    // --- everything of one person

    @Message("Everything of this person")
    String person();

    @Message("Under privacy law people may ask for a copy of what you hold about them, and to have it erased. Look for the other addresses they may have used, too.")
    String personHow();

    @Message("Export as JSON")
    String json();

    @Message("Export as CSV")
    String csv();

    @Message("Erase all of it…")
    String eraseAll();

    @Message("References, ticket numbers and times stay; what no help desk has is closed and never sent. It can’t be undone, and tickets at the help desk stay.")
    String eraseHow();

    @Message("Erase everything of this person")
    String eraseButton();

    @Message("Exporting and erasing is for people with the role operator.")
    String personLookOnly();

    @Message("The answers of {n} submissions are erased.")
    String erased(int n);
}
