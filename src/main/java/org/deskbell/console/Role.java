package org.deskbell.console;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a user of the console may do. */
enum Role {

    /** Look. */
    VIEWER,

    /** Look and act. */
    OPERATOR;

    static Optional<Role> named(String text) {
        return Arrays.stream(values()).filter(role -> role.key().equals(text)).findFirst();
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
