package org.deskbell.shield;

import java.util.regex.Pattern;

import org.deskbell.shield.QuickCheck.Puzzle;

/** Does what a browser does with a quick check. */
public final class Solver {

    private static final Pattern CHECK = Pattern.compile(
            "data-check-goal=\"([0-9a-f]{64})\" data-check-most=\"([0-9]+)\"(?s:.*)name=\"_check\" value=\"([^\"]+)\"");

    private Solver() {}

    /** The token of the check in this page. */
    public static String token(String page) {
        return puzzle(page).token();
    }

    /** The number that it asks for. */
    public static String solve(String page) {
        return QuickCheckTest.solve(puzzle(page));
    }

    private static Puzzle puzzle(String page) {
        var check = CHECK.matcher(page);
        if (!check.find()) {
            throw new AssertionError("no quick check: " + page);
        }
        return new Puzzle(check.group(3), check.group(1), Integer.parseInt(check.group(2)));
    }
}
