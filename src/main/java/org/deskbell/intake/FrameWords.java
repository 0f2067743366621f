package org.deskbell.intake;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What pages in other sites' frames say. */
@MessageBundle("frame")
public interface FrameWords {

    @Message("This form can’t be shown here")
    String notHere();

    @Message("{organisation} has not allowed this site to show it. It opens in a page of its own.")
    String notHereHow(String organisation);

    @Message("Open it in a new tab")
    String newTab();

    @Message("Continue")
    String goOn();

    @Message("Close")
    String close();
}
