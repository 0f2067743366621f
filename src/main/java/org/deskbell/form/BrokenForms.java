package org.deskbell.form;

import java.util.List;

import io.quarkus.runtime.configuration.ConfigurationException;

/** The form files cannot be used as they are; the message has one line for each fault. */
public class BrokenForms extends ConfigurationException {

    private static final long serialVersionUID = 1;

    private final transient List<String> faults;

    BrokenForms(List<String> faults) {
        super("The forms cannot be used:\n  " + String.join("\n  ", faults));
        this.faults = faults;
    }

    public List<String> faults() {
        return faults;
    }
}
