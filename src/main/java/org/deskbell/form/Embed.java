package org.deskbell.form;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Who may show the form inside a page of theirs.
 *
 * @param origins exact web origins; nobody where the list is empty
 * @param done where the page around the form goes once a message is sent; null for nowhere
 */
public record Embed(List<String> origins, String done) {

    static final Embed NOBODY = new Embed(List.of(), null);

    // exactly as browsers write it in an Origin header, since it is compared with one: nothing that could end a header or a policy
    private static final String PORT = "(:(?!80$|443$)[1-9][0-9]{0,4})?";
    private static final Pattern ORIGIN = Pattern
            .compile("https://[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*"
                    + PORT + "|http://(localhost|127\\.0\\.0\\.1)" + PORT);

    public Embed {
        origins = List.copyOf(origins);
    }

    static boolean isOrigin(String text) {
        return text.length() <= 300 && ORIGIN.matcher(text).matches();
    }

    /** The origin of a web address that starts with one; null where it does not. */
    static String originOf(String address) {
        boolean plain = address != null && address.matches("[^\\s<>\"\\\\]+");
        String start = plain ? address.replaceFirst("^([^/]*//[^/?#]*).*$", "$1") : "";
        return isOrigin(start) ? start : null;
    }

    public boolean allows(String origin) {
        return origins.contains(origin);
    }
}
