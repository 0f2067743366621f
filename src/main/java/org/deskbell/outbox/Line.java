package org.deskbell.outbox;

/** One answer as the receipt shows it, in the visitor's language. */
public record Line(String label, String text) {

    @Override
    public String toString() {
        return "Line[hidden]";
    }
}
