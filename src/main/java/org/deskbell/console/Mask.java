package org.deskbell.console;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.deskbell.outbox.Amendment;

/**
 * Keeps e-mail address and phone number from whoever only looks, wherever they stand; what is enough to tell two people apart stays.
 *
 * @param shown whether it was asked for, and written down
 */
record Mask(String email, String phone, boolean shown) {

    private static final String DOTS = "••••";
    private static final int LEAST_DIGITS = 6;

    static Mask over(Amendment ticket, boolean shown) {
        return new Mask(ticket.email(), ticket.phone(), shown);
    }

    String maskedEmail() {
        int at = email.lastIndexOf('@');
        return shown ? email : at < 1 ? DOTS : email.substring(0, email.offsetByCodePoints(0, 1)) + DOTS + email.substring(at);
    }

    String maskedPhone() {
        var digits = digits();
        return shown || phone.isEmpty()
                ? phone
                : digits.length() < LEAST_DIGITS ? DOTS : DOTS + digits.substring(digits.length() - 2);
    }

    /** The same in a longer text; null stays null. */
    String text(String text) {
        if (shown || text == null) {
            return text;
        }
        // whoever gives a letter for an address must not blacken a whole message with it
        var masked = email.indexOf('@') < 1 ? text : replaced(text, email, maskedEmail());
        return phone.length() - digits().length() > digits().length() || digits().length() < LEAST_DIGITS
                ? masked
                : replaced(masked, phone, maskedPhone());
    }

    private String digits() {
        return phone.replaceAll("\\P{Nd}", "");
    }

    private static String replaced(String text, String what, String by) {
        return Pattern.compile(Pattern.quote(what), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .replaceAll(Matcher.quoteReplacement(by));
    }

    @Override
    public String toString() {
        return "Mask[hidden]";
    }
}
