package org.deskbell.form;

import java.util.List;

/**
 * What the check says of a form's text.
 *
 * @param form null where there is a fault
 * @param faults each of them keeps the form from being published
 * @param warnings what is odd but stops nothing
 */
public record Checked(Form form, List<Fault> faults, List<Fault> warnings) {

    public boolean isSound() {
        return form != null;
    }
}
