package org.deskbell.shield;

import java.text.Normalizer;
import java.util.Locale;

/** A text as it is compared: small letters, one space between words, and no other way to write the same letter. */
final class Plain {

    private Plain() {}

    static String of(String text) {
        var small = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var plain = new StringBuilder(small.length());
        for (int at = 0, c; at < small.length(); at += Character.charCount(c)) {
            c = small.codePointAt(at);
            if (isSpace(c)) {
                if (plain.isEmpty() || plain.charAt(plain.length() - 1) != ' ') {
                    plain.append(' ');
                }
            } else if (!isUnseen(c)) {
                plain.appendCodePoint(c);
            }
        }
        return plain.toString().strip();
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isUnseen(int c) {
        return Character.getType(c) == Character.FORMAT;
    }
}
