package org.deskbell.form;

import java.util.Comparator;

/** Something that is wrong in a form file, where it is (counted from 1), and what would be right. */
public record Fault(String file, int line, int column, String says) implements Comparable<Fault> {

    private static final Comparator<Fault> READING_ORDER = Comparator.comparing(Fault::file)
            .thenComparing(Fault::line)
            .thenComparing(Fault::column);

    /** Of which form. */
    String form() {
        return FormReader.id(file);
    }

    @Override
    public int compareTo(Fault other) {
        return READING_ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + says;
    }
}
