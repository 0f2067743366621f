package org.deskbell.form;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What must be true of all the fields together: no name twice, enough for a ticket, not too much for one post. */
final class Coherence {

    private final Block file;
    private final List<Section> sections;
    private final List<FieldReader.Placed> fields;
    private final Ticketing ticketing;

    Coherence(Block file, List<Section> sections, List<FieldReader.Placed> fields, Ticketing ticketing) {
        this.file = file;
        this.sections = sections;
        this.fields = fields;
        this.ticketing = ticketing;
    }

    void check() {
        // where a field could not be read, or there are none at all, more faults would only be guesses
        if (!file.has("fields") || !fields.stream().allMatch(FieldReader.Placed::sound))
            return;
        checkThatAllDiffer();
        checkEmail();
        checkSubject();
        checkConditions();
        checkWeight();
        checkSections();
    }

    private void checkThatAllDiffer() {
        Map<String, Field> names = new HashMap<>();
        Map<Slot, Field> slots = new HashMap<>();
        for (FieldReader.Placed placed : fields) {
            Field field = placed.field();
            if (names.putIfAbsent(field.name(), field) != null)
                placed.block().fault("name", "another field is called \"%s\" already".formatted(field.name()));
            Field other = field.fills() == null ? null : slots.putIfAbsent(field.fills(), field);
            if (other != null)
                placed.block().fault("fills", "field \"%s\" fills %s already".formatted(other.name(), field.fills()));
        }
    }

    private void checkEmail() {
        if (fields.stream().noneMatch(placed -> placed.field().fills(Slot.EMAIL)))
            file.fault("fields", "a ticket needs an email address; add a field with kind: email, fills: email, required: true");
        fields.stream()
                .filter(placed -> placed.field().fills(Slot.EMAIL) && !placed.field().required())
                .forEach(placed -> placed.block().fault("required", "a ticket needs this address; say required: true"));
        fields.stream()
                .filter(placed -> placed.field().fills(Slot.EMAIL) && placed.field().when() != null)
                .forEach(placed -> placed.block().fault("when", "every ticket needs this address; remove the condition"));
    }

    private void checkSubject() {
        boolean sure = fields.stream().anyMatch(placed -> isSureSubject(placed.field()));
        if (!sure && ticketing.subject() == null)
            file.fault("fields", "a ticket needs a subject; add a field with fills: subject, required: true,"
                    + " or a template at helpdesk: subject:");
    }

    private static boolean isSureSubject(Field field) {
        return field.fills(Slot.SUBJECT) && field.required() && field.when() == null;
    }

    /** A condition looks back on the page, whatever the order of the file, and something must make it hold. */
    private void checkConditions() {
        List<String> names = sections.stream().map(Section::name).toList();
        List<Field> page = fields.stream()
                .map(FieldReader.Placed::field)
                .sorted(Comparator.comparingInt(field -> names.indexOf(field.section())))
                .toList();
        List<Condition> all = page.stream().map(Field::when).filter(Objects::nonNull).toList();
        for (FieldReader.Placed placed : fields) {
            Condition when = placed.field().when();
            if (when == null)
                continue;
            when.parts()
                    .map(part -> part.field().name())
                    .filter(name -> names(page).indexOf(name) > names(page).indexOf(placed.field().name()))
                    .findFirst()
                    .ifPresent(name -> placed.block()
                            .fault("when",
                                    "\"%s\" stands in a later section; a condition looks back only".formatted(name)));
            if (!new Reach(page, all).canHold(when, List.of()))
                placed.block().fault("when", "no answers make this hold, so that nobody would ever be asked");
        }
    }

    private static List<String> names(List<Field> fields) {
        return fields.stream().map(Field::name).toList();
    }

    private void checkWeight() {
        long bytes = Form.heaviestPost(fields.stream().map(FieldReader.Placed::field).toList());
        if (bytes > Form.MOST_BYTES)
            file.fault("fields", String.format(Locale.ROOT, "the longest answers together make %,d bytes"
                    + " (12 for each character, 1,440 for each file, and 20,000 besides), the most are %,d; lower some max",
                    bytes,
                    Form.MOST_BYTES));
    }

    private void checkSections() {
        for (Section section : sections)
            if (fields.stream().noneMatch(placed -> placed.field().section().equals(section.name())))
                file.warn("sections", "no field stands in section \"%s\"".formatted(section.name()));
    }
}
