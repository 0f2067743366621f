package org.deskbell.intake;

import java.util.Arrays;
import java.util.Locale;

/** How a form gets into another site's page: by the element in one of its modes, by a plain frame, by a link. */
enum WayIn {
    INLINE,
    LAUNCHER,
    DRAWER,
    DIALOG,
    FRAME,
    LINK;

    /** As addresses and attributes write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isElement() {
        return this != FRAME && this != LINK;
    }

    /** The first one for whatever is none. */
    static WayIn keyed(String key) {
        return Arrays.stream(values()).filter(way -> way.key().equals(key)).findFirst().orElse(INLINE);
    }
}
