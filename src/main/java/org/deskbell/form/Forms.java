package org.deskbell.form;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.quarkus.runtime.Startup;

/** All the forms that there are, read and checked once at start. */
@Startup
@Singleton
public class Forms {

    private static final Logger LOG = Logger.getLogger(Forms.class);

    private final Map<String, Form> forms = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> warnings = new ArrayList<>();

    @Inject
    Forms(FormsConfig config) {
        this(config.dir().<Shelf>map(Shelf.Directory::new).orElseGet(Shelf.Sample::new));
        warnings().forEach(LOG::warn);
    }

    private Forms(Shelf shelf) {
        shelf.forms().forEach(file -> add(file, shelf));
        if (!faults.isEmpty())
            throw new BrokenForms(faults);
    }

    /** Reads the form files of a directory; throws {@link BrokenForms} with every fault of every file. */
    public static Forms read(Path dir) {
        return new Forms(new Shelf.Directory(dir));
    }

    /** The built-in sample, and nothing else. */
    public static Forms sample() {
        return new Forms(new Shelf.Sample());
    }

    public Optional<Form> find(String id) {
        return Optional.ofNullable(forms.get(id));
    }

    /** The forms that take messages, by id. */
    public List<Form> live() {
        return all().stream().filter(Form::isLive).toList();
    }

    /** Live, draft and closed ones, by id. */
    public List<Form> all() {
        return List.copyOf(forms.values());
    }

    /** What is odd but stops nothing, each with file, line and column. */
    public List<String> warnings() {
        return warnings.stream().sorted().map(Fault::toString).toList();
    }

    private void add(String file, Shelf shelf) {
        Reading reading = new Reading(file);
        try {
            Form form = new FormReader(reading, shelf).read(shelf.bytes(file, YamlTree.MOST_BYTES));
            if (form != null && forms.putIfAbsent(form.id(), form) != null)
                reading.fault(1, 1,
                        "there is a form \"%s\" already; give one of the two files another name".formatted(form.id()));
        } catch (IOException e) {
            reading.fault(1, 1, "the file cannot be read; let Deskbell's user read it");
        }
        faults.addAll(reading.faults());
        warnings.addAll(reading.warnings());
    }
}
