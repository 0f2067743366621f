package org.deskbell.form;

import java.util.function.IntPredicate;

/** What people paste without knowing, taken out of what they type; all else stays as typed. */
final class Cleaning {

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private Cleaning() {}

    /** The answer as it is judged and kept; empty where nothing is left that anybody can see. */
    static String clean(Kind kind, String typed) {
        if (kind.isTick())
            // what our page posts, and what a browser posts for a box without a value
            return typed.equals("true") || typed.equals("on") ? "true" : "";
        String text = kept(typed.replace("\r\n", "\n").replace('\r', '\n'), c -> !isHarmful(c));
        if (!kind.isMultiline())
            text = text.replace('\n', ' ').replace('\t', ' ').replace('\u2028', ' ').replace('\u2029', ' ');
        if (kind == Kind.EMAIL)
            text = kept(text, c -> !isSpace(c) && !isUnseen(c));
        if (kind == Kind.PHONE || kind == Kind.URL)
            // numbers copied from an address book come wrapped in direction marks
            text = kept(text, c -> !isUnseen(c));
        return text.codePoints().allMatch(c -> isSpace(c) || isUnseen(c)) ? "" : stripped(text);
    }

    /** In code points: what a person would count, more or less, and never half an emoji. */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The first code points of the text, without cutting any in half. */
    static String cut(String text, int length) {
        return length(text) <= length ? text : text.substring(0, text.offsetByCodePoints(0, length));
    }

    /** Controls, half characters, and marks that reorder the text around them, so that it reads differently from what it is. */
    private static boolean isHarmful(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\t'
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069
                || c == BYTE_ORDER_MARK
                || Character.getType(c) == Character.SURROGATE;
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Joiners and other marks without a shape: emoji and some scripts need them, an answer of nothing else is empty. */
    private static boolean isUnseen(int c) {
        return Character.getType(c) == Character.FORMAT;
    }

    private static String kept(String text, IntPredicate wanted) {
        var kept = new StringBuilder(text.length());
        for (int at = 0, c; at < text.length(); at += Character.charCount(c)) {
            c = text.codePointAt(at);
            if (wanted.test(c))
                kept.appendCodePoint(c);
        }
        return kept.toString();
    }

    /** Java's own {@code strip} leaves no-break spaces. */
    private static String stripped(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start)))
            start++;
        while (end > start && isSpace(text.charAt(end - 1)))
            end--;
        return text.substring(start, end);
    }
}
