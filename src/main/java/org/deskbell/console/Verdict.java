package org.deskbell.console;

import java.util.List;
import java.util.stream.Stream;

import org.deskbell.form.Checked;
import org.deskbell.form.Fault;

/**
 * What the check says of a text, as its template prints it.
 *
 * @param title in one sentence
 * @param found each with its place, faults first
 * @param more what is left out; null for nothing
 */
record Verdict(String tone, String icon, String title, List<Found> found, String more) {

    /** Who has more than that to mend starts with these; a page with thousands would help nobody. */
    private static final int MOST = 50;

    /** Something with its place. */
    record Found(int line, int column, String place, String says, boolean warning) {}

    static Verdict of(Checked checked, FormWords words) {
        var all = Stream.concat(checked.faults().stream().map(fault -> found(fault, false, words)),
                checked.warnings().stream().map(fault -> found(fault, true, words))).toList();
        var title = !checked.isSound()
                ? words.faulty(faults(checked, words))
                : checked.warnings().isEmpty() ? words.sound() : words.odd(warnings(checked, words));
        return new Verdict(!checked.isSound() ? "no" : checked.warnings().isEmpty() ? "ok" : "wait",
                checked.isSound() ? "check" : "alert", title, all.stream().limit(MOST).toList(),
                all.size() > MOST ? words.more(all.size() - MOST) : null);
    }

    static String faults(Checked checked, FormWords words) {
        int faults = checked.faults().size();
        return faults == 1 ? words.oneFault() : words.faults(faults);
    }

    static String warnings(Checked checked, FormWords words) {
        int warnings = checked.warnings().size();
        return warnings == 1 ? words.oneWarning() : words.warnings(warnings);
    }

    private static Found found(Fault fault, boolean warning, FormWords words) {
        return new Found(fault.line(), fault.column(), words.place(fault.line(), fault.column()), fault.says(), warning);
    }
}
