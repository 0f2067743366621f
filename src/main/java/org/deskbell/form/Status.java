package org.deskbell.form;

import java.util.Locale;

/** Whether a form takes messages: it does, it is still being written, or it does no longer. */
public enum Status {
    LIVE,
    DRAFT,
    CLOSED;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
