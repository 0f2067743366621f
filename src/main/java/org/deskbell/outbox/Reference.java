package org.deskbell.outbox;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/** The name of a submission that people can read aloud: {@code 7Q4M-K2XD}. Forty random bits; no letter looks like a digit. */
public record Reference(String text) {

    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    public static Reference random() {
        var text = new StringBuilder(9);
        for (int i = 0; i < 8; i++) {
            text.append(i == 4 ? "-" : "").append(SYMBOLS.charAt(RANDOM.nextInt(SYMBOLS.length())));
        }
        return new Reference(text.toString());
    }

    /** As a person types what somebody read aloud: small letters, no dash, O for zero, I or L for one. */
    public static Optional<Reference> typed(String text) {
        var symbols = text.toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}]", "").replace('O', '0').replaceAll("[IL]", "1");
        return symbols.matches("[" + SYMBOLS + "]{8}")
                ? Optional.of(new Reference(symbols.substring(0, 4) + "-" + symbols.substring(4)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
