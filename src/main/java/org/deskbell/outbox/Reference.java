package org.deskbell.outbox;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * The name of a submission that people can read aloud: {@code 7Q4M-K2XD}; no letter looks like a digit. Two symbols go with the time, so
 * that what is written together stands together in the table's index; the others are thirty random bits.
 */
public record Reference(String text) {

    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS_OF_A_SYMBOL = 5;
    private static final int RANDOM_BITS = 30;
    /** Those of the same 64 ms, of each minute or so, have the first two symbols in common. */
    private static final int SLICE_BITS = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one for what comes now; that somebody's has the same name is unlikely, and not impossible. */
    static Reference at(Instant now) {
        long bits = now.toEpochMilli() >> SLICE_BITS << RANDOM_BITS | RANDOM.nextInt(1 << RANDOM_BITS);
        var text = new StringBuilder(9);
        for (int symbol = 7; symbol >= 0; symbol--) {
            text.append(SYMBOLS.charAt((int) (bits >> symbol * BITS_OF_A_SYMBOL) & SYMBOLS.length() - 1));
        }
        return new Reference(text.insert(4, '-').toString());
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
