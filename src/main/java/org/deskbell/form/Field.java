package org.deskbell.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.google.re2j.Pattern;

/**
 * One question of a form.
 *
 * @param name unique in its form, and the name of the input
 * @param fills null where the answer goes into the description only
 * @param label a hidden field that has none is called by its name
 * @param hint before the input, or null
 * @param note below the input, or null
 * @param prompt what a select shows before anything is chosen; null for the page's own words
 * @param when null where it is always asked
 * @param min shortest answer in code points, or null; an empty answer is never too short
 * @param max longest answer in code points, a CRLF counting as one; null where nothing is typed
 * @param pattern the whole answer has to match, or null
 * @param defaultValue what stands there at first, {@code true} for a ticked checkbox; null for nothing
 * @param autocomplete what browsers may fill in by themselves, or null
 * @param section name of the section that it stands in; empty in a form without sections
 * @param choices empty unless its kind takes choices
 * @param messages the form's own words for broken rules
 */
public record Field(
        String name,
        Kind kind,
        Slot fills,
        Localized label,
        Localized hint,
        Localized note,
        Localized prompt,
        boolean required,
        Condition when,
        Integer min,
        Integer max,
        Pattern pattern,
        String defaultValue,
        String autocomplete,
        Width width,
        Look look,
        String section,
        List<Choice> choices,
        Map<Rule, Localized> messages) {

    public Field {
        choices = List.copyOf(choices);
        messages = Map.copyOf(messages);
    }

    public boolean is(Kind other) {
        return kind == other;
    }

    public boolean fills(Slot slot) {
        return slot.equals(fills);
    }

    public Optional<Choice> choice(String value) {
        return choices.stream().filter(choice -> choice.value().equals(value)).findFirst();
    }

    /** The longest answer in code points that a browser can post for it. */
    int longest() {
        return max != null ? max : choices.stream().mapToInt(choice -> Cleaning.length(choice.value())).max().orElse(4);
    }
}
