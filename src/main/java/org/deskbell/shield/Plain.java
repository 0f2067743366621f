package org.deskbell.shield;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A text as it is compared: small letters, one space between words, and no other way to write the same letter. */
final class Plain {

    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");

    private Plain() {}

    static String of(String text) {
        var small = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return SPACES.matcher(UNSEEN.matcher(small).replaceAll("")).replaceAll(" ").strip();
    }
}
