package org.deskbell.intake;

import java.util.List;
import java.util.Locale;

import org.deskbell.form.Draft;
import org.deskbell.form.Field;
import org.deskbell.form.Kind;
import org.deskbell.form.LinkedText;
import org.deskbell.form.Look;
import org.deskbell.form.Width;
import org.deskbell.site.Languages;
import org.deskbell.site.Words;

import io.quarkus.qute.TemplateData;

/**
 * One field as the page shows it, with the answer so far.
 *
 * @param asked whether its condition holds; always true where it has none
 * @param check where its format check is posted
 * @param error what is wrong with the answer; null when nothing is known to be
 * @param suggestion what was probably meant; null for no idea
 * @param files what it takes, where that are files; else null
 * @param count how many characters it takes, in words; null where nobody would wonder
 */
@TemplateData
record Question(
        Field field,
        Draft draft,
        boolean asked,
        String check,
        String error,
        Suggestion suggestion,
        FileField files,
        String count) {

    static Question of(Field field, Draft draft, String check, String error, FileField files, Words words) {
        var count = field.kind() == Kind.PARAGRAPH && field.max() != null
                ? words.upTo(Languages.figure(field.max(), draft.language()))
                : null;
        return new Question(field, draft, draft.asks(field), check, error,
                error == null ? Suggestion.of(field, draft).orElse(null) : null, files, count);
    }

    private Locale language() {
        return draft.language();
    }

    /** What stands in the field: the answer so far, as it was typed. */
    public String value() {
        return draft.typed(field);
    }

    /** Whether it comes and goes with other answers. */
    public boolean conditional() {
        return field.when() != null;
    }

    /** The place that stays while it comes and goes. */
    public String spot() {
        return "spot-" + field.name();
    }

    /** Which input it is; decides the template. */
    public String shape() {
        return field.kind().isTick() ? "checkbox" : field.kind().key();
    }

    /** No field can be called so that its ids meet those of another or of the page: the first word tells them apart. */
    public String id() {
        return "field-" + field.name();
    }

    public String hintId() {
        return "hint-" + field.name();
    }

    public String errorId() {
        return "error-" + field.name();
    }

    /** Where it says which files it takes. */
    public String limitsId() {
        return "limits-" + field.name();
    }

    public String noteId() {
        return "note-" + field.name();
    }

    public String countId() {
        return "count-" + field.name();
    }

    public String name() {
        return field.name();
    }

    public String label() {
        return field.label() == null ? null : field.label().in(language());
    }

    public String hint() {
        return field.hint() == null ? null : field.hint().in(language());
    }

    public String note() {
        return field.note() == null ? null : field.note().in(language());
    }

    /** What a select says before anything is chosen; null: the page's own words. */
    public String prompt() {
        return field.prompt() == null ? null : field.prompt().in(language());
    }

    public boolean required() {
        return field.required();
    }

    public Integer max() {
        return field.max();
    }

    public String type() {
        return field.kind().inputType();
    }

    public String inputMode() {
        return field.inputMode();
    }

    public String autocomplete() {
        return field.autocomplete();
    }

    /** Whether the page around a frame may fill it in while it is empty. */
    public boolean prefilled() {
        return field.prefill() != null;
    }

    /** Whether browsers should leave the spelling alone. */
    public boolean plain() {
        return field.kind() == Kind.EMAIL || field.kind() == Kind.URL || field.pattern() != null;
    }

    public String width() {
        return field.width() == null || field.width() == Width.FULL ? null : "w-" + field.width().key();
    }

    public boolean cards() {
        return field.look() == Look.CARDS;
    }

    /** Said either way of a select, a box to tick and an input for files, which browsers call invalid as long as an answer is required. */
    public boolean wrong() {
        return error != null;
    }

    /** What describes it to a screen reader, in the order in which it stands on the page. */
    public String describedBy() {
        return (field.hint() == null ? "" : hintId() + " ") + (files == null ? "" : limitsId() + " ") + errorId()
                + (field.note() == null ? "" : " " + noteId()) + (count == null ? "" : " " + countId());
    }

    /** The words of a box to tick, or of a note, in which a link may stand. */
    public LinkedText linked() {
        return field.linked();
    }

    public String before() {
        return field.linked().before(language());
    }

    public String after() {
        return field.linked().after(language());
    }

    public String linkWords() {
        return field.linked().link().label().in(language());
    }

    /** The boxes of a date in the order in which this language writes them. */
    public List<DateBox> dateBoxes() {
        return DateBox.all(field, draft.typed(field), language());
    }

    public List<Option> options() {
        var chosen = draft.answers().getOrDefault(field.name(), List.of());
        return field.choices()
                .stream()
                .map(choice -> new Option(choice.value(), choice.label().in(language()),
                        choice.hint() == null ? null : choice.hint().in(language()), chosen.contains(choice.value())))
                .toList();
    }

    /** One choice as the page shows it. */
    @TemplateData
    record Option(String value, String label, String hint, boolean chosen) {}
}
