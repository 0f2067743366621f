package org.deskbell.form;

import java.util.Locale;

/** How the choices of a field are drawn: as a plain list or as cards. */
public enum Look {
    PLAIN,
    CARDS;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
