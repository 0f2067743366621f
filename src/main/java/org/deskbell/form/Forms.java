package org.deskbell.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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

/** The forms that visitors can open, read once and whole: one broken file, and none of them is used. */
@Singleton
@Startup
public class Forms {

    private static final Logger LOG = Logger.getLogger(Forms.class);
    private static final String SAMPLE = "contact.yml";

    private final Map<String, Form> forms = new LinkedHashMap<>();
    private final List<String> warnings;

    @Inject
    Forms(FormsConfig config) {
        this(config.dir().map(Forms::filesIn).orElseGet(Forms::sample));
        warnings.forEach(LOG::warn);
        LOG.infof("Forms: %s", String.join(", ", forms.keySet()));
    }

    private Forms(List<FormFile.Source> sources) {
        var faults = new Faults();
        for (var source : sources) {
            new FormFile(source, faults).read().ifPresent(form -> forms.put(form.id(), form));
        }
        if (!faults.all().isEmpty()) {
            throw new BrokenForms(faults.all());
        }
        warnings = faults.warnings();
    }

    /**
     * Reads a directory of form files.
     *
     * @throws BrokenForms with every fault of every file
     */
    public static Forms read(Path directory) {
        return new Forms(filesIn(directory));
    }

    public Optional<Form> find(String id) {
        return Optional.ofNullable(forms.get(id));
    }

    /** Those that everybody may open, by id. */
    public List<Form> live() {
        return forms.values().stream().filter(form -> form.status() == Status.LIVE).toList();
    }

    /** What is not wrong but probably not meant either, such as a missing translation. */
    public List<String> warnings() {
        return warnings;
    }

    private static List<FormFile.Source> filesIn(Path directory) {
        var sources = new ArrayList<FormFile.Source>();
        try (var files = Files.list(directory)) {
            for (var file : files.filter(file -> file.toString().matches(".*\\.ya?ml")).sorted().toList()) {
                sources.add(new FormFile.Source(file.getFileName().toString(), Files.readAllBytes(file), directory));
            }
        } catch (IOException e) {
            throw new BrokenForms(List.of(directory + ": cannot be read (" + e.getClass().getSimpleName()
                    + "). Set DESKBELL_FORMS_DIR to a directory with form files, or leave it out for the sample."));
        }
        if (sources.isEmpty()) {
            throw new BrokenForms(
                    List.of(directory + ": there is no form file here. Put one *.yml file for each form into it."));
        }
        return sources;
    }

    private static List<FormFile.Source> sample() {
        try (var file = Forms.class.getResourceAsStream("/forms/" + SAMPLE)) {
            return List.of(new FormFile.Source(SAMPLE, file.readAllBytes(), null));
        } catch (IOException e) {
            throw new UncheckedIOException("our own sample cannot be read", e);
        }
    }
}
