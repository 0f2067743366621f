package org.deskbell.intake;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

import org.deskbell.site.Languages;

/** Numbers, days and times in the messages about flaws, as they are written in a language. */
final class Facts {

    private Facts() {}

    static String worded(Object fact, Locale language) {
        if (fact instanceof LocalDate day) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).localizedBy(Languages.inFigures(language)).format(day);
        }
        if (fact instanceof BigDecimal number) {
            var format = NumberFormat.getInstance(Languages.inFigures(language));
            format.setMaximumFractionDigits(number.scale());
            return format.format(number);
        }
        return fact instanceof Integer whole ? Languages.figure(whole, language) : fact.toString();
    }
}
