package org.deskbell.form;

import java.util.regex.MatchResult;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/** Reads patterns: those of RE2, whose time grows with the text only, and none that would fill the memory. */
final class Patterns {

    private static final int LONGEST = 500;

    // repeats are written out before matching: ((a{1000}){1000}){1000} is a billion states
    private static final double MOST_STATES = 1_000_000;
    private static final java.util.regex.Pattern REPEAT = java.util.regex.Pattern.compile("\\{(\\d+)(?:,(\\d*))?}");

    private Patterns() {}

    /** The pattern, or null with a fault. */
    static Pattern pattern(Value value) {
        String text = value.text();
        if (text == null)
            return null;
        if (text.length() > LONGEST || states(text) > MOST_STATES)
            return value.fault("this pattern is too large; shorten it, or repeat less");
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            return value
                    .fault("this pattern cannot be read: %s%s. Patterns are those of RE2: no look-around, no back references"
                            .formatted(e.getDescription(), e.getPattern() == null ? "" : " at " + e.getPattern()));
        }
    }

    private static double states(String text) {
        return REPEAT.matcher(text).results().mapToDouble(Patterns::times).reduce(text.length(), (a, b) -> a * b);
    }

    private static double times(MatchResult repeat) {
        String most = repeat.group(2) == null || repeat.group(2).isEmpty() ? repeat.group(1) : repeat.group(2);
        return Math.max(1, Double.parseDouble(most));
    }
}
