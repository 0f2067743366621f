package org.deskbell.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Slips of the keyboard in the domains that most people have; a guess to offer, never a reason to refuse. */
public final class EmailSlip {

    /** What people mean. Names shorter than these are near to too many others. */
    private static final List<String> MEANT = List.of("gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "icloud.com",
            "yahoo.com", "protonmail.com", "btinternet.com", "hotmail.co.uk", "yahoo.co.uk", "hotmail.fr", "yahoo.fr",
            "orange.fr", "wanadoo.fr", "laposte.net", "t-online.de", "freenet.de", "hotmail.de", "yahoo.de", "hotmail.es",
            "yahoo.es", "yahoo.com.br", "yahoo.co.jp", "docomo.ne.jp", "softbank.ne.jp", "comcast.net", "verizon.net");

    /** Near to gmail, and meant all the same. */
    private static final Set<String> OTHERS = Set.of("mail.com", "email.com", "ymail.com", "fmail.com");

    /** What becomes of {@code com} under hasty fingers; none of the domains above exists with one of these as its own. */
    private static final Set<String> SLIPS_OF_COM = Set.of("con", "cmo", "ocm", "vom", "xom", "comm", "coom", "cpm", "cim",
            "co",
            "cm", "om");

    private EmailSlip() {}

    /** The address that was probably meant, or nothing. */
    public static Optional<String> in(String address) {
        int at = address.lastIndexOf('@');
        String domain = address.substring(at + 1).toLowerCase(Locale.ROOT);
        int dot = domain.indexOf('.');
        if (at < 1 || dot < 1 || MEANT.contains(domain) || OTHERS.contains(domain))
            return Optional.empty();
        String name = domain.substring(0, dot);
        String ending = SLIPS_OF_COM.contains(domain.substring(dot + 1)) ? "com" : domain.substring(dot + 1);
        return MEANT.stream()
                .filter(meant -> meant.substring(meant.indexOf('.') + 1).equals(ending))
                .filter(meant -> distance(name, meant.substring(0, meant.indexOf('.'))) < 2)
                .findFirst()
                .map(meant -> address.substring(0, at + 1) + meant);
    }

    /** 0 for the same, 1 for one letter too many, missing, wrong or swapped with the next, 2 for more than that. */
    private static int distance(String one, String other) {
        if (one.equals(other))
            return 0;
        if (one.length() > other.length())
            return distance(other, one);
        int start = 0;
        while (start < one.length() && one.charAt(start) == other.charAt(start))
            start++;
        String rest = one.substring(start);
        String otherRest = other.substring(start);
        if (one.length() < other.length())
            return otherRest.substring(1).equals(rest) ? 1 : 2;
        boolean swapped = rest.length() > 1 && rest.charAt(0) == otherRest.charAt(1) && rest.charAt(1) == otherRest.charAt(0)
                && rest.substring(2).equals(otherRest.substring(2));
        return swapped || rest.substring(1).equals(otherRest.substring(1)) ? 1 : 2;
    }
}
