package org.deskbell.intake;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What tickets call the circumstances of a message. Other languages stand in {@code messages/context_<language>.properties}.
 */
@MessageBundle("context")
interface ContextWords {

    @Message("Page")
    String page();

    @Message("Page before")
    String referrer();

    @Message("Campaign ({name})")
    String utm(String name);

    @Message("Language")
    String language();

    @Message("Form version")
    String version();
}
