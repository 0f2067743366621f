package org.deskbell.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the console says of sites that may not frame a form. */
@MessageBundle("refusal")
public interface RefusalWords {

    @Message("Refused in a frame today: {sites}")
    String refused(String sites);

    @Message("These sites show a form without being in its list. If one is yours, add it to embed.origins in the form’s file.")
    String refusedHow();

    @Message("{origin} ({form})")
    String site(String origin, String form);
}
