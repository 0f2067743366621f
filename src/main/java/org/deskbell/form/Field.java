package org.deskbell.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.google.re2j.Pattern;

/**
 * One question of a form, or a note between questions.
 *
 * @param name unique in its form, and the name of the input
 * @param fills null where the answer goes into the description only
 * @param label a hidden field that has none is called by its name; of a note it is the heading, null for none
 * @param linked the label of a box to tick, or the text of a note, where it holds a link or is a note's; else null
 * @param hint before the input, or null
 * @param note below the input, or null
 * @param prompt what a select shows before anything is chosen; null for the page's own words
 * @param when null where it is always asked
 * @param min shortest answer in code points, or null; an empty answer is never too short
 * @param max longest answer in code points, a CRLF counting as one; null where length is not what is judged
 * @param pattern the whole answer has to match, or null
 * @param bounds what else it has to keep to, never null
 * @param defaults what stands there at first, {@code true} for a ticked checkbox; empty for nothing
 * @param country of telephone numbers without a country code, as ISO 3166 writes it; or null
 * @param version of the words that a visitor consents to; null for the form's own
 * @param autocomplete what browsers may fill in by themselves, or null
 * @param section name of the section that it stands in; empty in a form without sections
 * @param choices empty unless its kind takes choices
 * @param messages the form's own words for broken rules
 * @param prefill who may fill it in before the visitor does; null for nobody
 */
public record Field(
        String name,
        Kind kind,
        Slot fills,
        Localized label,
        LinkedText linked,
        Localized hint,
        Localized note,
        Localized prompt,
        boolean required,
        Condition when,
        Integer min,
        Integer max,
        Pattern pattern,
        Bounds bounds,
        List<String> defaults,
        String country,
        String version,
        String autocomplete,
        Width width,
        Look look,
        String section,
        List<Choice> choices,
        Map<Rule, Localized> messages,
        Prefill prefill) {

    /** The longest number, date or time in characters; nobody types more. */
    private static final int LONGEST_PLAIN = 40;

    /** What stands on the page for one file, its name included, weighs as much as this many characters. */
    static final int FILE_WEIGHT = 120;

    public Field {
        defaults = List.copyOf(defaults);
        choices = List.copyOf(choices);
        messages = Map.copyOf(messages);
    }

    Field withDefaults(List<String> defaults) {
        return new Field(name, kind, fills, label, linked, hint, note, prompt, required, when, min, max, pattern, bounds,
                defaults, country, version, autocomplete, width, look, section, choices, messages, prefill);
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

    /** Which keyboard a phone shows, or null for the usual one: those for digits have no minus. */
    public String inputMode() {
        if (!(bounds instanceof Amounts amounts))
            return kind.inputMode();
        return !amounts.isPositive() ? null : amounts.isWhole() ? "numeric" : "decimal";
    }

    /** The longest answer in code points that a browser can post for it; files are sent by themselves. */
    int longest() {
        if (kind.takesMany())
            return choices.stream().mapToInt(choice -> Cleaning.length(choice.value()) + name.length()).sum();
        if (bounds instanceof Attachable files)
            return files.mostFiles() * FILE_WEIGHT;
        return max != null
                ? max
                : choices.stream().mapToInt(choice -> Cleaning.length(choice.value())).max().orElse(LONGEST_PLAIN);
    }
}
