package org.deskbell.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.yaml.snakeyaml.error.Mark;

/** One form file on its way in: what it is called, which languages it speaks, what was found to be wrong so far. */
final class Reading {

    private final String file;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> warnings = new ArrayList<>();
    private List<Locale> languages = List.of(Locale.ENGLISH);

    Reading(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    List<Locale> languages() {
        return languages;
    }

    void speaks(List<Locale> languages) {
        this.languages = List.copyOf(languages);
    }

    void fault(int line, int column, String says) {
        faults.add(new Fault(file, line, column, oneLine(says)));
    }

    void fault(Mark mark, String says) {
        fault(mark.getLine() + 1, mark.getColumn() + 1, says);
    }

    void warn(Mark mark, String says) {
        warnings.add(new Fault(file, mark.getLine() + 1, mark.getColumn() + 1, oneLine(says)));
    }

    /** What is wrong may be quoted, and may be long. */
    private static String oneLine(String says) {
        return Cleaning.cut(says.replaceAll("[\\s\\p{Cntrl}]+", " "), 400);
    }

    List<Fault> faults() {
        return faults;
    }

    List<Fault> warnings() {
        return warnings;
    }
}
