package org.deskbell.shield;

import java.text.Normalizer;
import java.util.Locale;

/** A text as it is compared: small letters, one space between words, and no other way to write the same letter. */
final class Plain {

    private Plain() {}

    static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{Cf}", "")
                .replaceAll("[\\p{Z}\\s]+", " ")
                .strip();
    }
}
