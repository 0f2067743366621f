package org.deskbell.form;

import java.util.List;
import java.util.stream.Collectors;

import io.quarkus.runtime.configuration.ConfigurationException;

/** The forms cannot be used; the message has one line for each fault of each file, and it stops the start. */
public final class BrokenForms extends ConfigurationException {

    private final transient List<Fault> faults;

    BrokenForms(List<Fault> faults) {
        super(faults.stream().sorted().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = faults.stream().sorted().toList();
    }

    /** For a fault that stands in no file. */
    BrokenForms(String says) {
        super(says);
        this.faults = List.of();
    }

    List<Fault> faults() {
        return faults;
    }
}
