package org.deskbell.form;

import java.util.List;
import java.util.regex.Pattern;

/** Who may show the form inside a page of theirs: exact web origins; nobody where the list is empty. */
public record Embed(List<String> origins) {

    static final Embed NOBODY = new Embed(List.of());

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

    public boolean allows(String origin) {
        return origins.contains(origin);
    }
}
