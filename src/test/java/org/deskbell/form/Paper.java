package org.deskbell.form;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Form files that exist in a test only. */
final class Paper implements Shelf {

    /** The smallest form that makes a ticket, of five lines. */
    static final String SMALL = """
            organisation: { name: Kestrel }
            title: Help
            fields:
              - { name: email, kind: email, fills: email, required: true, label: Email }
              - { name: subject, kind: text, fills: subject, required: true, label: Subject }
            """;

    private final Map<String, byte[]> pictures = new HashMap<>();

    Paper with(String name, byte[] bytes) {
        pictures.put(name, bytes);
        return this;
    }

    /** A form with these lines after the small one's. */
    static Form form(String... more) {
        return formOf(SMALL + String.join("\n", more));
    }

    static Form formOf(String text) {
        Reading reading = new Reading("contact.yml");
        Form form = new Paper().read(reading, text);
        if (form == null)
            throw new AssertionError(reading.faults());
        return form;
    }

    /** The faults of a form with these lines after the small one's; the first of them is line 6. */
    static List<String> faults(String... more) {
        return new Paper().faultsOf(SMALL + String.join("\n", more));
    }

    static List<String> faultsOfFile(String text) {
        return new Paper().faultsOf(text);
    }

    static List<String> faultsOfFile(byte[] bytes) {
        Reading reading = new Reading("contact.yml");
        new FormReader(reading, new Paper()).read(bytes);
        return reading.faults().stream().sorted().map(Fault::toString).toList();
    }

    static List<String> warnings(String... more) {
        Reading reading = new Reading("contact.yml");
        new Paper().read(reading, SMALL + String.join("\n", more));
        return reading.warnings().stream().sorted().map(Fault::toString).toList();
    }

    List<String> faultsOf(String text) {
        Reading reading = new Reading("contact.yml");
        read(reading, text);
        return reading.faults().stream().sorted().map(Fault::toString).toList();
    }

    Form read(Reading reading, String text) {
        return new FormReader(reading, this).read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String look() {
        return "paper";
    }

    @Override
    public List<String> forms() {
        return List.of("contact.yml");
    }

    @Override
    public InputStream open(String name) throws IOException {
        if (!pictures.containsKey(name))
            throw new FileNotFoundException(name);
        return new ByteArrayInputStream(pictures.get(name));
    }
}
