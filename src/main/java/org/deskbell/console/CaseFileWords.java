package org.deskbell.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words about the files of one submission. */
@MessageBundle("casefile")
interface CaseFileWords {

    @Message("Files")
    String files();

    @Message("{number} kB")
    String kilobytes(long number);

    @Message("{type}, {size}, {verdict}")
    String what(String type, String size, String verdict);

    @Message("scanned, nothing found")
    String clean();

    @Message("not scanned")
    String unchecked();

    @Message("held back: {what}")
    String infected(String what);

    @Message("held back until it is scanned")
    String unscannable();

    @Message("Erase")
    String erase();

    @Message("{name} from this request")
    String eraseWhich(String name);

    @Message("Done: the file is erased.")
    String saidErased();

    @Message("Openings and erasures are written into the history.")
    String noted();
}
