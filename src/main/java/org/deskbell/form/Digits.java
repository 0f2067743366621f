package org.deskbell.form;

import java.text.Normalizer;

/** Digits of any script, and their full-width companions, as the ones that machines read. */
final class Digits {

    private Digits() {}

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
