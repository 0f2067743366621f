package org.deskbell.intake;

import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.deskbell.form.DateBoxes;
import org.deskbell.form.Field;

import io.quarkus.qute.TemplateData;

/**
 * One of the three boxes of a date, as the page shows it.
 *
 * @param part {@code year}, {@code month} or {@code day}
 * @param autocomplete what browsers may fill in, or null
 */
@TemplateData
record DateBox(String name, String part, String text, String autocomplete) {

    static List<DateBox> all(Field field, String typed, Locale language) {
        var pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(FormatStyle.SHORT, null, IsoChronology.INSTANCE,
                language);
        return DateBoxes.parts(typed)
                .entrySet()
                .stream()
                .sorted(Comparator.comparingInt(box -> place(pattern, box.getKey())))
                .map(box -> new DateBox(DateBoxes.name(field.name(), box.getKey()), box.getKey(), box.getValue(),
                        "bday".equals(field.autocomplete()) ? "bday-" + box.getKey() : field.autocomplete()))
                .toList();
    }

    /** Where the letter stands: {@code d.M.yy}; a year may also be a {@code u}. */
    private static int place(String pattern, String part) {
        var letter = part.equals("month") ? 'M' : part.charAt(0);
        return pattern.indexOf(letter) < 0 ? pattern.indexOf('u') : pattern.indexOf(letter);
    }
}
