package org.deskbell.form;

import java.util.Locale;

/** How wide a field is drawn, as a promise of how long its answer is. */
public enum Width {
    SHORT,
    MEDIUM,
    FULL;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
