package org.deskbell.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words about forms and their editions. */
@MessageBundle("forms")
interface FormWords {

    @Message("Forms")
    String list();

    @Message("What visitors are asked. A form is a file, or an edition that somebody has published here.")
    String lead();

    @Message("Back to the forms")
    String back();

    // --- one form

    @Message("Live")
    String live();

    @Message("Draft")
    String draft();

    @Message("Closed")
    String closed();

    @Message("Not there")
    String gone();

    @Message("New")
    String fresh();

    @Message("From its file")
    String fromFile();

    @Message("Edition {n} by {who}, {when}")
    String fromEdition(int n, String who, String when);

    @Message("Edition {n} by {who} can’t be used, so visitors still see {older}")
    String unusable(int n, String who, String older);

    @Message("the file")
    String olderFile();

    @Message("edition {n}")
    String olderEdition(int n);

    @Message("no form")
    String olderNone();

    @Message("Nobody has seen it yet. It is there when you publish it.")
    String notYet();

    @Message("1 fault")
    String oneFault();

    @Message("{n} faults")
    String faults(int n);

    @Message("1 warning")
    String oneWarning();

    @Message("{n} warnings")
    String warnings(int n);

    @Message("Open")
    String open();

    @Message("Preview")
    String preview();

    @Message("Embed")
    String embed();

    @Message("Edit")
    String edit();

    @Message("History")
    String history();

    // --- a new one

    @Message("New form")
    String newTitle();

    @Message("Its id")
    String newId();

    @Message("Small letters, digits and dashes, at most 60, such as contact. It is the last part of the form’s address.")
    String newIdHint();

    @Message("No form can have that id. Use small letters, digits and dashes, at most 60.")
    String newUnfit();

    @Message("Start with a copy of")
    String newFrom();

    @Message("Write it")
    String newButton();

    // --- editing

    @Message("Edit {form}")
    String editTitle(String form);

    @Message("The form’s text")
    String text();

    @Message("YAML, at most 256 kB; docs/forms.md explains every key.")
    String textHint();

    @Message("Why? (optional)")
    String note();

    @Message("Kept in the history, with your name.")
    String noteHint();

    @Message("Check")
    String check();

    @Message("Preview this text")
    String previewText();

    @Message("Publish")
    String publish();

    @Message("You may look, but not publish. Somebody with the role operator can.")
    String lookOnly();

    @Message("What the check says")
    String verdict();

    @Message("No fault. It can be published.")
    String sound();

    @Message("It can’t be published yet: {faults}.")
    String faulty(String faults);

    @Message("No fault, {warnings}. It can be published.")
    String odd(String warnings);

    @Message("It could not be checked just now. Press Check.")
    String unchecked();

    @Message("Line {line}, column {column}")
    String place(int line, int column);

    @Message("Warning")
    String warning();

    @Message("And {n} more.")
    String more(int n);

    // --- what came of it

    @Message("Published. Every replica follows within seconds; a page that is open can still be sent.")
    String saidPublished();

    @Message("The file counts again. Every replica follows within seconds.")
    String saidWithdrawn();

    @Message("Nothing was done: that is how it stands already.")
    String saidSame();

    @Message("Nothing was done: somebody has published another edition meanwhile.")
    String saidTooLate();

    @Message("Nothing was done: the file is missing or has faults.")
    String saidNoFile();

    @Message("Nothing was published: mend the faults first")
    String notSound();

    @Message("Nothing was published: {who} has published edition {n} meanwhile")
    String tooLate(String who, int n);

    @Message("Your text is still in the box. Look at the other one; if you then publish, yours replaces it.")
    String tooLateHow();

    @Message("See edition {n}")
    String tooLateLink(int n);

    @Message("Nothing was published: the database does not answer")
    String unavailable();

    @Message("Your text is still in the box. Try again in a moment.")
    String unavailableHow();

    @Message("The editions can’t be read just now")
    String unreadable();

    @Message("The database does not answer; visitors see the forms as they were. Try again in a moment.")
    String unreadableHow();

    // --- the history

    @Message("History of {form}")
    String historyTitle(String form);

    @Message("The last one counts. To undo, publish an older text again; nothing is ever overwritten.")
    String historyHow();

    @Message("Edition {n}")
    String edition(int n);

    @Message("Edition {n}: back to the file")
    String withdrawn(int n);

    @Message("The file")
    String file();

    @Message("Counts where there is no edition.")
    String fileHow();

    @Message("In use")
    String inUse();

    @Message("By {who}")
    String by(String who);

    @Message("See the text")
    String see();

    @Message("Edit from this text")
    String editFrom();

    @Message("Publish this again")
    String again();

    @Message("Edition {n} again")
    String againNote(int n);

    @Message("Go back to the file")
    String withdraw();
}
