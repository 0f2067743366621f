package org.deskbell.site;

import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Scheme, host and port of a site, written as browsers write them: small letters, and no port where it goes without saying. */
public final class Origin {

    // not URI's own reading, which knows no host with an underscore
    private static final Pattern ORIGIN = Pattern
            .compile("(https?)://([^\\s/?#@:\\[\\]\\\\%\"<>]+|\\[[0-9a-f:.]+\\])(?::([0-9]{1,5}))?", Pattern.CASE_INSENSITIVE);

    private Origin() {}

    /** Empty for whatever is no origin, an address with a path or a password among it. */
    public static Optional<URI> of(String text) {
        var origin = ORIGIN.matcher(text);
        if (!origin.matches()) {
            return Optional.empty();
        }
        try {
            var scheme = origin.group(1).toLowerCase(Locale.ROOT);
            int usual = scheme.equals("https") ? 443 : 80;
            int said = origin.group(3) == null ? usual : Integer.parseInt(origin.group(3));
            var port = said == usual ? "" : ":" + said;
            return Optional.of(URI.create(scheme + "://" + IDN.toASCII(origin.group(2)).toLowerCase(Locale.ROOT) + port));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
