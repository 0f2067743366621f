package org.deskbell.form;

import java.util.ArrayList;
import java.util.List;

import org.yaml.snakeyaml.error.Mark;

/** All that is wrong with the form files, each with its place: {@code contact.yml:12:3: what, and what would be right}. */
final class Faults {

    private final List<String> faults = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private String file = "";

    void in(String file) {
        this.file = file;
    }

    void at(Mark mark, String what) {
        faults.add(place(mark) + what);
    }

    void inFile(String what) {
        faults.add(file + ": " + what);
    }

    void warn(Mark mark, String what) {
        warnings.add(place(mark) + what);
    }

    List<String> all() {
        return List.copyOf(faults);
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }

    private String place(Mark mark) {
        return file + ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1) + ": ";
    }
}
