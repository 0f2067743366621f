package org.deskbell.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import org.deskbell.outbox.Status.Event;
import org.jboss.logging.Logger;

/**
 * What we hold about people, for those who answer for it: it is found, handed out and erased by whose it is, and whoever is shown
 * what stood masked is written down. All of it throws {@link OutboxUnavailable} when the database does not answer.
 */
@Singleton
public class Records {

    private static final Logger LOG = Logger.getLogger(Records.class);
    private static final Pattern PERSON = Pattern.compile("[A-Za-z0-9_.-]{20,60}");

    /** What goes; reference, ticket id, times and history stay. */
    private static final String ANSWERS = """
            parcel = null, copy = null, words = null, original = null, person = null, sought = null,
            settled_at = case when %s then settled_at else ? end, history = history || ?""".formatted(Status.SETTLED);

    /** Asked by itself, it is answered from an index alone; on SQLite the whole of one is read, but none of the answers. */
    static final String OF_PERSON = "reference in (select reference from submission where person = ?)";

    private final Database database;
    private final Cases cases;
    private final People people;
    private final Retention retention;
    private final Clearance clearance;
    private final Checkpoint checkpoint;
    private final InstantSource clock;

    Records(Database database, Cases cases, People people, Retention retention, Clearance clearance, Checkpoint checkpoint,
            InstantSource clock) {
        this.database = database;
        this.cases = cases;
        this.people = people;
        this.retention = retention;
        this.clearance = clearance;
        this.checkpoint = checkpoint;
        this.clock = clock;
    }

    /** Whose submissions they are that came with this address, in letters of any size; it may stand in links. */
    public String person(String email) {
        return people.of(email);
    }

    /** Whether it can be one that {@link #person} has made. */
    public static boolean isPerson(String text) {
        return text != null && PERSON.matcher(text).matches();
    }

    /** Writes down that somebody is shown e-mail address and phone number, before they are. */
    public Upshot show(Reference reference, String who) {
        return cases.note(reference, Entry.of(clock.instant(), "shown", who, "")) ? Upshot.DONE : Upshot.NO_SUCH;
    }

    /** Everything of one person, the oldest first; that it was handed out is written into each. */
    public List<Case> export(String person, String who) {
        var now = clock.instant();
        int found = database.update("update submission set history = history || ? where " + OF_PERSON,
                Entry.of(now, "exported", who, "").line(), person);
        LOG.infof("%d submissions of one person exported by %s", found, who);
        return database.query(row -> cases.read(row, now.minus(Casework.LATE)),
                "select * from submission where " + OF_PERSON + " order by accepted_at, reference", person);
    }

    /**
     * Takes the answers and the files out of one, for good. What no help desk has is closed with it.
     *
     * @param attempts as the operator saw them
     * @param typed why, which stays in the history
     */
    public Upshot erase(Reference reference, int attempts, String typed, String who) {
        var why = Typed.trim(typed);
        if (!Typed.isLine(why, Casework.LONGEST_REASON)) {
            return Upshot.UNFIT;
        }
        var now = clock.instant();
        var seen = cases.named(reference, now).map(Case::submission).orElse(null);
        if (seen == null) {
            return Upshot.NO_SUCH;
        }
        var next = seen.status().after(Event.ERASED).orElseThrow();
        boolean erased = database.together(joint -> {
            int rows = joint.update(
                    "update submission set status = ?, " + ANSWERS
                            + " where reference = ? and attempts = ? and status = ? and (parcel is not null or "
                            + Retention.HAS_FILES + ")",
                    next.name(), now.toEpochMilli(), entry(now, who, why), reference.text(), attempts, seen.status().name());
            if (rows == 1) {
                Clearance.takeAll(joint, reference);
            }
            return rows == 1;
        });
        if (!erased) {
            return Upshot.TOO_LATE;
        }
        LOG.infof("%s: answers erased by %s", reference, who);
        tidy();
        return Upshot.DONE;
    }

    /**
     * Takes the answers and the files out of everything of one person, all together.
     *
     * @return how many; -1 where the reason is none
     */
    public int eraseAll(String person, String typed, String who) {
        var why = Typed.trim(typed);
        if (!Typed.isLine(why, Casework.LONGEST_REASON)) {
            return -1;
        }
        var now = clock.instant();
        int erased = database.together(joint -> {
            var references = joint.query(row -> new Reference(row.getString("reference")),
                    "update submission set status = case when " + Status.SETTLED + " then status else 'CLOSED' end, " + ANSWERS
                            + " where " + OF_PERSON + " returning reference",
                    now.toEpochMilli(), entry(now, who, why), person);
            for (var reference : references) {
                Clearance.takeAll(joint, reference);
            }
            return references.size();
        });
        LOG.infof("The answers of %d submissions of one person erased by %s", erased, who);
        tidy();
        return erased;
    }

    private static String entry(Instant now, String who, String why) {
        return Entry.of(now, Event.ERASED, who, Duration.ZERO, why).line();
    }

    /** So that they are gone from the disk too. */
    private void tidy() {
        clearance.sweep();
        retention.sweep();
        checkpoint.round();
    }
}
