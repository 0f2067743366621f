package org.deskbell.intake;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What pages say of files that go along with a message. Other languages stand in {@code messages/file_<language>.properties}. */
@MessageBundle("file")
interface FileWords {

    @Message("{number}\u00a0kB")
    String kilobytes(String number);

    @Message("{number}\u00a0MB")
    String megabytes(String number);

    @Message("images")
    String images();

    @Message("images (JPEG, PNG, WebP)")
    String plainImages();

    @Message("PDF files")
    String pdf();

    @Message("text files")
    String text();

    @Message("log files")
    String logs();

    @Message("archives such as ZIP")
    String archives();

    @Message("office documents")
    String documents();

    @Message("{first}, {next}")
    String listed(String first, String next);

    @Message("{name}: {reason}")
    String named(String name, String reason);

    @Message("One file of up to {size}: {types}")
    String limit(String size, String types);

    @Message("Up to {max} files of up to {size} each: {types}")
    String limits(String max, String size, String types);

    @Message("Choose a file")
    String chooseOne();

    @Message("Choose files")
    String choose();

    @Message("or drop here")
    String orDrop();

    @Message("or drop here, or paste a screenshot")
    String orPaste();

    @Message("Remove {name}")
    String remove(String name);

    @Message("Try again")
    String again();

    @Message("Adding {name}")
    String adding(String name);

    @Message("{name} was added")
    String added(String name);

    @Message("{name} was removed")
    String removed(String name);

    @Message("{name} was not added: {reason}")
    String notAdded(String name, String reason);

    @Message("It did not arrive. Try again, or send your message without it")
    String failed();

    @Message("Your files are still on their way. Your message is sent as soon as they are here.")
    String waiting();

    @Message("Not every file was added, and your message has not been sent. Try again, or press send once more to leave them out.")
    String missing();

    @Message("Add a file to “{label}”")
    String required(String label);

    @Message("Only one file can be added")
    String onlyOne();

    @Message("No more than {max} files can be added")
    String tooMany(String max);

    @Message("This type of file is not taken. Choose from these: {types}")
    String type(String types);

    @Message("Too large. Choose a file of up to {max}")
    String tooLarge(String max);

    @Message("There is nothing in this file")
    String empty();

    @Message("It did not arrive whole. Add it once more")
    String damaged();

    @Message("With this file the message would be too large. Leave it out, or choose a smaller one")
    String together();

    @Message("There is no room for files just now. Send your message without it, or try again later")
    String noRoom();

    @Message("This file is no longer here. Add it once more")
    String gone();
}
