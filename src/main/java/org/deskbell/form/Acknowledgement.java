package org.deskbell.form;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mail that says that a message has arrived. It repeats no word of a visitor, or a stranger could have us send anything to anybody.
 */
public record Acknowledgement(Localized subject, Localized text) {

    static final Set<String> GAPS = Set.of("reference", "ticket", "form");

    private static final Pattern GAP = Pattern.compile("\\{(reference|ticket|form)}");

    /** Whether it says the ticket id, so that without one there is nothing to say. */
    public boolean needsTicket(Locale language) {
        return (subject.in(language) + text.in(language)).contains("{ticket}");
    }

    /** One line. */
    public String subject(Locale language, Map<String, String> gaps) {
        return filled(subject.in(language), gaps).replaceAll("\\s+", " ").strip();
    }

    public String text(Locale language, Map<String, String> gaps) {
        return filled(text.in(language), gaps);
    }

    private static String filled(String template, Map<String, String> gaps) {
        return GAP.matcher(template).replaceAll(gap -> Matcher.quoteReplacement(gaps.get(gap.group(1))));
    }
}
