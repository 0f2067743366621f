package org.deskbell.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the tickets of a form go when no field says otherwise; every part but the routes may be null.
 *
 * @param inbox id of the inbox at the help desk
 * @param staff id of the agent there
 * @param priority {@code low}, {@code normal} or {@code high}
 * @param subject stands in where no field fills the subject
 * @param routes the first whose condition holds is taken
 */
public record Ticketing(String inbox, String staff, String priority, SubjectTemplate subject, List<Route> routes) {

    static final List<String> PRIORITIES = List.of("low", "normal", "high");

    static final Ticketing PLAIN = new Ticketing(null, null, null, null, List.of());

    public Ticketing {
        routes = List.copyOf(routes);
    }

    Optional<Route> route(Map<String, List<String>> answers) {
        return routes.stream().filter(route -> route.when().holds(answers)).findFirst();
    }
}
