package org.deskbell.form;

import java.util.Optional;
import java.util.Set;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

/** Telephone numbers as people type them, read as E.164 ({@code +442079460321}) where that is certain. */
final class Telephone {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final String EXTENSION = " ext ";

    private Telephone() {}

    static Set<String> countries() {
        return NUMBERS.getSupportedRegions();
    }

    /**
     * The number in E.164, an extension behind it; as typed where no such number exists, or nobody can know its country.
     *
     * @param country of those who leave the country code out, or null
     */
    static String read(String typed, String country) {
        return number(typed, country).map(number -> NUMBERS.format(number, PhoneNumberFormat.E164) + extension(number))
                .orElse(typed);
    }

    /** The number in groups that can be read and dialled; as it stands where it is not in E.164. */
    static String readable(String answer) {
        return answer.startsWith("+")
                ? number(answer, null)
                        .map(number -> NUMBERS.format(withoutExtension(number), PhoneNumberFormat.INTERNATIONAL)
                                + extension(number))
                        .orElse(answer)
                : answer;
    }

    private static Optional<PhoneNumber> number(String typed, String country) {
        try {
            PhoneNumber number = NUMBERS.parse(typed, country);
            return NUMBERS.isValidNumber(number) ? Optional.of(number) : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private static PhoneNumber withoutExtension(PhoneNumber number) {
        return new PhoneNumber().mergeFrom(number).clearExtension();
    }

    private static String extension(PhoneNumber number) {
        return number.hasExtension() && !number.getExtension().isEmpty() ? EXTENSION + number.getExtension() : "";
    }
}
