package org.deskbell.shield;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Words that the form's own file says robots write. One asks for a quick check, two are held. */
final class BadWords implements Rule {

    private static final int EACH = 5;
    /** Written without spaces, so that a word has no end that one could see. */
    private static final Set<UnicodeScript> RUNNING = Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA,
            UnicodeScript.THAI, UnicodeScript.LAO, UnicodeScript.KHMER, UnicodeScript.MYANMAR);

    @Override
    public Optional<Suspicion> look(Arrival arrival) {
        if (arrival.terms().words().isEmpty()) {
            return Optional.empty();
        }
        var texts = arrival.texts().stream().map(Plain::of).toList();
        var found = arrival.terms().words().stream().filter(word -> isIn(texts, Plain.of(word))).toList();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Suspicion.ofContent("words", EACH * found.size(),
                                "the form's own list has: " + String.join(", ", found)));
    }

    private static boolean isIn(List<String> texts, String word) {
        return texts.stream().anyMatch(text -> isIn(text, word));
    }

    private static boolean isIn(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean begins = at == 0 || isEdge(text.codePointBefore(at), word.codePointAt(0));
            boolean ends = end == text.length() || isEdge(text.codePointAt(end), word.codePointBefore(word.length()));
            if (begins && ends) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEdge(int outside, int inside) {
        return !Character.isLetterOrDigit(outside) || !Character.isLetterOrDigit(inside)
                || RUNNING.contains(UnicodeScript.of(inside));
    }
}
