package org.deskbell.outbox;

import java.security.SecureRandom;

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

    @Override
    public String toString() {
        return text;
    }
}
