package org.deskbell.outbox.alarm;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Something that an operator must know, or that it is over. Holds no word of a visitor and none of the help desk's.
 *
 * @param since when it began
 * @param at when it was raised, last added to, or over
 * @param sentence what is wrong, without a full stop
 * @param about the submissions that are new in it; empty where it is about none
 */
public record Alarm(Kind kind, boolean over, Instant since, Instant at, String sentence, List<About> about) {

    /** What can be wrong; the name in small letters is what operators and their programs see. */
    public enum Kind {
        /** Wrong settings: nothing is sent until somebody mends them. */
        PAUSED("the help desk takes tickets again"),
        /** The help desk's certificate is not to be trusted. */
        UNTRUSTED("the help desk's certificate is to be trusted again"),
        /** Submissions that only a person can settle. */
        STUCK("nothing is stuck any more"),
        /** Submissions that wait to be released or discarded. */
        HELD("nothing that is held waits for long any more"),
        /** The oldest submission has been under way for too long. */
        LATE("nothing has been under way for long any more"),
        /** There is little room left where submissions are kept. */
        DISK("there is room on the disk again"),
        /** Visitors' files take up almost all that they may. */
        STORE("there is room for files again"),
        /** Files wait for the virus scanner for too long. */
        SCANNER("files are scanned again"),
        /** Nothing can be written down. */
        DATABASE("the database takes what is written again");

        private final String overInWords;

        Kind(String overInWords) {
            this.overInWords = overInWords;
        }

        /** What to say when it has ended. */
        public String overInWords() {
            return overInWords;
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One submission that an alarm is about, and in our own few words why; that may be null. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record About(String reference, String reason) {}

    /** The same each time that it is told, so that whoever hears it twice can know. */
    String id() {
        return kind.key() + "-" + at.toEpochMilli();
    }

    /** {@code ALARM late: …}, as it stands in the log and in a subject. */
    String headline() {
        return (over ? "Alarm over: " : "ALARM ") + kind.key() + ": " + sentence;
    }

    /** The headline, with every reference. */
    public String line() {
        return about.isEmpty()
                ? headline()
                : headline() + ": " + about.stream().map(About::reference).collect(Collectors.joining(", "));
    }
}
