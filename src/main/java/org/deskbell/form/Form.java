package org.deskbell.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a company asks its customers: one file.
 *
 * @param id the file's name, and the last part of the address
 * @param version the first 12 hex digits of the file's SHA-256
 * @param intro may be null
 * @param languages the first is the default, and the one that agents read
 * @param privacy may be null
 * @param fallback may be null
 * @param closed may be null
 * @param theme may be null
 * @param sections at least one
 */
public record Form(
        String id,
        String version,
        Organisation organisation,
        Localized title,
        Localized intro,
        List<Locale> languages,
        Privacy privacy,
        Fallback fallback,
        List<Aside> asides,
        Confirmation confirmation,
        Status status,
        Closed closed,
        Ticketing ticketing,
        Embed embed,
        Theme theme,
        List<Section> sections,
        List<Field> fields) {

    public Locale defaultLanguage() {
        return languages.get(0);
    }

    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    public List<Field> in(Section section) {
        return fields.stream().filter(field -> field.section().equals(section.name())).toList();
    }

    public Optional<Field> filling(Slot slot) {
        return fields.stream().filter(field -> slot.equals(field.fills())).findFirst();
    }
}
