package org.deskbell.form;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What was on a shelf at one time.
 *
 * @param forms that have no fault, by id
 * @param faulty ids of files that have one
 */
record Stock(Map<String, Form> forms, List<String> faulty, List<Fault> faults, List<Fault> warnings) {

    static final Stock NOTHING = new Stock(Map.of(), List.of(), List.of(), List.of());

    Stock {
        forms = Collections.unmodifiableMap(new TreeMap<>(forms));
        faulty = List.copyOf(faulty);
        faults = faults.stream().sorted().toList();
        warnings = warnings.stream().sorted().toList();
    }

    static Stock of(Shelf shelf) {
        Map<String, Form> forms = new TreeMap<>();
        List<String> faulty = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        List<Fault> warnings = new ArrayList<>();
        for (String file : shelf.forms()) {
            Reading reading = new Reading(file);
            read(reading, shelf, forms);
            if (!reading.faults().isEmpty())
                faulty.add(FormReader.id(file));
            faults.addAll(reading.faults());
            warnings.addAll(reading.warnings());
        }
        return new Stock(forms, faulty, faults, warnings);
    }

    private static void read(Reading reading, Shelf shelf, Map<String, Form> forms) {
        try {
            Form form = new FormReader(reading, shelf).read(shelf.bytes(reading.file(), YamlTree.MOST_BYTES),
                    shelf.edition(reading.file()));
            if (form != null && forms.putIfAbsent(form.id(), form) != null)
                reading.fault(1, 1,
                        "there is a form \"%s\" already; give one of the two files another name".formatted(form.id()));
        } catch (IOException e) {
            reading.fault(1, 1, "the file cannot be read; let Deskbell's user read it");
        }
    }

    /** This, but where a file is faulty the form as it was. */
    Stock orElse(Stock before) {
        Map<String, Form> both = new TreeMap<>(forms);
        faulty.stream().filter(before.forms::containsKey).forEach(id -> both.putIfAbsent(id, before.forms.get(id)));
        return new Stock(both, faulty, faults, warnings);
    }

    /** This and what is only in the other one. */
    Stock over(Stock other) {
        Map<String, Form> both = new TreeMap<>(other.forms);
        both.putAll(forms);
        return new Stock(both, join(faulty, other.faulty), join(faults, other.faults), join(warnings, other.warnings));
    }

    private static <T> List<T> join(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
