package org.deskbell.intake;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What a page says to somebody whose words it cannot send. Other languages stand in {@code messages/absence_<language>.properties}. */
@MessageBundle("absence")
interface AbsenceWords {

    @Message("What you wrote")
    String written();

    @Message("It was not sent. Copy it before you leave this page.")
    String notSent();

    @Message("Email it to {email}.")
    String insteadEmail(String email);

    @Message("Call {phone}.")
    String insteadCall(String phone);

    @Message("Email it to {email} or call {phone}.")
    String insteadEmailOrCall(String email, String phone);
}
