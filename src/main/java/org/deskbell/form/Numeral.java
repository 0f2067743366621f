package org.deskbell.form;

import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;

/** Numbers as people write them in their language, read as {@code -1234.5}. */
final class Numeral {

    private static final String PLAIN = "-?[0-9]{1,20}(\\.[0-9]{1,10})?";

    private Numeral() {}

    static boolean isPlain(String text) {
        return text.matches(PLAIN);
    }

    /**
     * The number, with a point and without groups. A lone comma or point is read as this language reads it, and otherwise as a
     * decimal one; what can be read in two ways by nobody's rules is no number.
     */
    static Optional<String> read(String typed, Locale language) {
        String text = Digits.plain(typed)
                .replaceAll("[\\s\u00a0\u202f'’٬_]", "")
                .replaceFirst("^\\+(?=[0-9])", "")
                .replaceFirst("^[\u2212\u2010-\u2013]", "-")
                .replace('٫', '.');
        char comma = DecimalFormatSymbols.getInstance(language).getDecimalSeparator() == ',' ? ',' : '.';
        char group = comma == ',' ? '.' : ',';
        return Optional.of(text)
                .map(number -> grouped(number, group, comma) ? without(number, group, comma) : number)
                // grouped as elsewhere, and nothing else: both signs, or one of them twice
                .map(number -> grouped(number, comma, group)
                        && (number.indexOf(group) >= 0 || number.indexOf(comma) != number.lastIndexOf(comma))
                                ? without(number, comma, group)
                                : number)
                .map(number -> number.replace(',', '.').replaceFirst("^(-?)\\.", "$10."))
                .filter(Numeral::isPlain);
    }

    private static boolean grouped(String number, char group, char comma) {
        return number.matches("-?[0-9]{1,3}(\\Q" + group + "\\E[0-9]{3})+(\\Q" + comma + "\\E[0-9]+)?");
    }

    private static String without(String number, char group, char comma) {
        return number.replace(String.valueOf(group), "").replace(comma, '.');
    }
}
