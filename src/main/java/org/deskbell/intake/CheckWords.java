package org.deskbell.intake;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What pages say where they wonder whether a person writes. Other languages stand in {@code messages/check_<language>.properties}. */
@MessageBundle("check")
interface CheckWords {

    @Message("Leave this empty")
    String leaveEmpty();

    @Message("One quick check")
    String title();

    @Message("Then your request is on its way. Everything you typed is still here.")
    String how();

    @Message("I’m not a robot")
    String tick();

    @Message("Tick this, wait ten seconds, then press send once more.")
    String tickHow();

    @Message("Your browser is checking this by itself, and then sends your request. It takes a few seconds.")
    String working();

    @Message("Checked. Press send once more.")
    String checked();

    @Message("Wait a moment")
    String tooMany();

    @Message("Very many requests have come from your network. Everything you typed is still here. You can send it again after this many minutes: {minutes}")
    String tooManyHow(String minutes);
}
