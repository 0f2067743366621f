package org.deskbell.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One line of a submission's history: an attempt and what became of it, or what a person did. Holds no word of a visitor.
 *
 * @param event name of a {@link Status.Event} in small letters, or of something else that a person did
 * @param who the operator; empty where the courier acted
 * @param took the exchange with the help desk; zero where there was none
 * @param why in a few words; may be empty
 */
public record Entry(Instant at, String event, String who, Duration took, String why) {

    private static final String MILLIS = "[0-9]{1,15}";
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");

    static Entry of(Instant at, Status.Event event, String who, Duration took, String why) {
        return new Entry(at, event.name().toLowerCase(Locale.ROOT).replace('_', ' '), who, took, why == null ? "" : why);
    }

    /** What a person did that leads from no status to another. */
    static Entry of(Instant at, String event, String who, String why) {
        return new Entry(at, event, who, Duration.ZERO, why);
    }

    String line() {
        return at.toEpochMilli() + "\t" + event + "\t" + clean(who) + "\t" + took.toMillis() + "\t" + clean(why) + "\n";
    }

    /** What is damaged is left out. */
    static List<Entry> read(String history) {
        return history.lines()
                .map(line -> line.split("\t", -1))
                .filter(parts -> parts.length == 5 && parts[0].matches(MILLIS) && parts[3].matches(MILLIS))
                .map(parts -> new Entry(
                        Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1], parts[2],
                        Duration.ofMillis(Long.parseLong(parts[3])),
                        parts[4]))
                .toList();
    }

    private static String clean(String text) {
        return text.isEmpty() ? text : CONTROLS.matcher(text).replaceAll(" ");
    }
}
