package org.deskbell.form;

import com.google.re2j.Pattern;

/** Mends what nobody typed on purpose: stray spaces, line ends, characters that cannot be seen and would trip what comes after. */
final class Cleaning {

    /** Controls but tab and line feed; byte order mark; marks that turn the direction of text. Joiners stay: emoji need them. */
    private static final Pattern INVISIBLE = Pattern
            .compile("[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x{9F}\\x{FEFF}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

    private static final Pattern MARGINS = Pattern.compile("^[\\s\\x{85}\\x{A0}\\p{Z}]+|[\\s\\x{85}\\x{A0}\\p{Z}]+$");
    private static final Pattern SPACES = Pattern.compile("[\\s\\x{A0}\\p{Z}]+");

    private Cleaning() {}

    static String clean(Kind kind, String typed) {
        var text = typed.replace("\r\n", "\n").replace('\r', '\n');
        if (!kind.hasLines()) {
            text = text.replace('\n', ' ').replace('\t', ' ');
        }
        text = MARGINS.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll("");
        if (kind == Kind.EMAIL) {
            return SPACES.matcher(text).replaceAll("");
        }
        return kind == Kind.CHECKBOX && !text.isEmpty() ? "true" : text;
    }
}
