package org.deskbell.form;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** What somebody probably meant to write: the known word with the fewest slips of the keyboard between. */
final class Nearest {

    private Nearest() {}

    static Optional<String> among(Collection<String> known, String typed) {
        int most = typed.length() < 4 ? 1 : 2;
        return known.stream()
                .filter(word -> Math.abs(word.length() - typed.length()) <= most && slips(word, typed) <= most)
                .min(Comparator.comparingInt(word -> slips(word, typed)));
    }

    /** Letters added, left out, changed or swapped with their neighbour. */
    private static int slips(String one, String other) {
        int[][] least = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++)
            for (int j = 0; j <= other.length(); j++)
                least[i][j] = i == 0 || j == 0 ? i + j : step(least, one, other, i, j);
        return least[one.length()][other.length()];
    }

    private static int step(int[][] least, String one, String other, int i, int j) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int slips = Math.min(least[i - 1][j - 1] + (same ? 0 : 1), Math.min(least[i - 1][j], least[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(slips, least[i - 2][j - 2] + 1) : slips;
    }
}
