package org.deskbell.outbox;

/** What an operator typed into a field. */
final class Typed {

    private Typed() {}

    /** Without the space around it, of whatever kind; null is nothing. */
    static String trim(String typed) {
        if (typed == null) {
            return "";
        }
        int start = 0;
        int end = typed.length();
        while (start < end && isSpace(typed.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(typed.charAt(end - 1))) {
            end--;
        }
        return typed.substring(start, end);
    }

    /** Whether a line of printable characters; they are kept as given, so none may be changed on the way. */
    static boolean isLine(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest && text.matches("[\\P{C}&&[^\\p{Zl}\\p{Zp}]]+");
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
