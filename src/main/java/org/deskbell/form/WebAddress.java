package org.deskbell.form;

import java.util.regex.Pattern;

/** Addresses of web pages as people type them, mostly without {@code https://}. */
final class WebAddress {

    private static final Pattern SCHEME = Pattern.compile("(?i)(https?)://.*");

    /** The web's schemes only, a host with a dot or this machine, no user and password before it. */
    private static final Pattern WHOLE = Pattern.compile("(?i)https?://"
            + "(localhost|([\\p{L}\\p{N}\\p{M}_-]+\\.)+(\\p{N}+|[\\p{L}\\p{N}\\p{M}-]{2,}))"
            + "(:[0-9]{1,5})?([/?#]\\S*)?");

    private WebAddress() {}

    static boolean isWhole(String text) {
        return WHOLE.matcher(text).matches();
    }

    static String read(String typed) {
        return SCHEME.matcher(typed).matches() || !isWhole("https://" + typed) ? typed : "https://" + typed;
    }
}
