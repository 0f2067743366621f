package org.deskbell.form;

/**
 * A file that a visitor gave and that was not taken.
 *
 * @param field name of the field that it was given in
 * @param name what the file is called, clean
 * @param rule why it was not taken
 */
public record Refusal(String field, String name, Rule rule) {

    @Override
    public String toString() {
        return "Refusal[" + field + ", " + rule + "]";
    }
}
