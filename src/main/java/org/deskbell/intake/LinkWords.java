package org.deskbell.intake;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What agents read behind the link to a file. Other languages stand in {@code messages/link_<language>.properties}. */
@MessageBundle("link")
interface LinkWords {

    @Message("A file sent with request {reference}")
    String lead(String reference);

    @Message("Type")
    String type();

    @Message("Size")
    String size();

    @Message("Checksum (SHA-256)")
    String digest();

    @Message("Download")
    String download();

    @Message("A virus scanner found nothing in it.")
    String clean();

    @Message("No virus scanner has looked at it. Open it only if you expect it.")
    String unchecked();

    @Message("It is held back: a virus scanner found “{what}” in it.")
    String infected(String what);

    @Message("It is held back until a virus scanner has looked at it. Try again in a few minutes.")
    String unscannable();

    @Message("This file is no longer here")
    String gone();

    @Message("Files are erased some time after their request is dealt with, or when somebody asks for it.")
    String goneHow();
}
