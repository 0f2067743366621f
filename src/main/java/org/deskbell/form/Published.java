package org.deskbell.form;

import java.util.List;

/**
 * The port to forms that were published without a file. Whoever keeps them implements it; both methods throw when nothing can be read
 * just now.
 */
public interface Published {

    /** Where nobody publishes anything. */
    Published NOTHING = new Published() {

        @Override
        public String look() {
            return "";
        }

        @Override
        public List<Edition> current() {
            return List.of();
        }
    };

    /** Differs from what it was when something has been published; asked every other second, so it must be cheap. */
    String look();

    /** The last edition of each form that has one. */
    List<Edition> current();

    /** A form's text as somebody published it; of one form the numbers go up. */
    record Edition(String form, int number, String text) {

        /** What faults call it; what stands before the dot is the form's id, as in the name of a file. */
        String name() {
            return form + ".yml, edition " + number;
        }

        /** Says nothing of the text. */
        @Override
        public String toString() {
            return name();
        }
    }
}
