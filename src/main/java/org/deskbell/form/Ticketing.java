package org.deskbell.form;

import java.util.List;

/**
 * Where the tickets of a form go when no field says otherwise; every part may be null.
 *
 * @param inbox id of the inbox at the help desk
 * @param staff id of the agent there
 * @param priority {@code low}, {@code normal} or {@code high}
 * @param subject stands in where no field fills the subject
 */
public record Ticketing(String inbox, String staff, String priority, SubjectTemplate subject) {

    static final List<String> PRIORITIES = List.of("low", "normal", "high");

    static final Ticketing PLAIN = new Ticketing(null, null, null, null);
}
