package org.deskbell.form;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

/**
 * Where the form's tickets go.
 *
 * @param inbox id at the help desk; may be null
 * @param staff id at the help desk; may be null
 * @param priority when no field sets it: low, normal, high or null
 * @param subject template when no field fills it; may be null
 */
public record Ticketing(String inbox, String staff, String priority, String subject) {

    static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");

    /** The subject made of answers, in the language that agents read. */
    public String subjectOf(Draft draft) {
        var form = draft.form();
        var made = new StringBuffer();
        var found = PLACEHOLDER.matcher(subject);
        while (found.find()) {
            var field = form.field(found.group(1)).orElseThrow();
            found.appendReplacement(made, Matcher.quoteReplacement(draft.readable(field, form.defaultLanguage())));
        }
        return found.appendTail(made).toString().replace('\n', ' ').strip();
    }
}
