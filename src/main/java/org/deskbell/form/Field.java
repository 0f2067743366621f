package org.deskbell.form;

import java.util.List;
import java.util.Map;

import com.google.re2j.Pattern;

/**
 * One question.
 *
 * @param fills the part of the ticket that the answer fills; null: it goes into the description
 * @param note a line below the input; may be null
 * @param min fewest characters; null where any number will do
 * @param max most characters
 * @param pattern that the whole answer must fit, in linear time; may be null
 * @param defaultValue before anybody has answered; empty where there is none
 * @param width may be null: as wide as the form
 * @param section name of the section that it stands in
 * @param messages own words by the key of a {@link Rule}
 */
public record Field(
        String name,
        Kind kind,
        Slot fills,
        Localized label,
        Localized hint,
        Localized note,
        boolean required,
        Integer min,
        Integer max,
        Pattern pattern,
        String defaultValue,
        String autocomplete,
        Width width,
        boolean hasCards,
        String section,
        List<Choice> choices,
        Map<String, Localized> messages) {

    /** As wide as its answer. */
    public enum Width {
        SMALL, MEDIUM
    }

    /** Most bytes that the answer takes on its way to us: four bytes a character, each percent-encoded. */
    int mostBytes() {
        return max * 12;
    }
}
