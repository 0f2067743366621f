package org.deskbell.form;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Answers as people read them in their language. */
final class Readable {

    private Readable() {}

    static String of(Field field, String answer, Locale reader) {
        if (!Meaning.isOne(field.kind(), answer))
            return answer;
        return switch (field.kind()) {
            case NUMBER -> number(new BigDecimal(answer), reader);
            case DATE -> DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .localizedBy(inFigures(reader))
                    .format(LocalDate.parse(answer));
            case PHONE -> Telephone.readable(answer);
            default -> field.choice(answer).map(choice -> choice.label().in(reader)).orElse(answer);
        };
    }

    /** All its digits, and no groups: an order number is a number too. */
    private static String number(BigDecimal number, Locale reader) {
        NumberFormat format = NumberFormat.getInstance(inFigures(reader));
        format.setGroupingUsed(false);
        format.setMinimumFractionDigits(number.scale());
        format.setMaximumFractionDigits(number.scale());
        return format.format(number);
    }

    /** The digits of ticket numbers, also where Arabic is read. */
    private static Locale inFigures(Locale language) {
        return new Locale.Builder().setLocale(language).setUnicodeLocaleKeyword("nu", "latn").build();
    }
}
