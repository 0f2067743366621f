package org.deskbell.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.deskbell.helpdesk.NewTicket;
import org.deskbell.outbox.Insertion.Repeated;
import org.deskbell.outbox.Insertion.Without;
import org.deskbell.outbox.Insertion.Written;
import org.deskbell.outbox.Submission.Tries;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

/** The table of submissions, and all its SQL. Every statement is one durable step; the same text runs on every database. */
@Singleton
class Submissions {

    /** Different messages that one rendered page may send. */
    static final int PER_STAMP = 5;

    private static final String INSERT = """
            insert into submission (reference, address, identity, stamp, form, form_version, language, desk, status, parcel, copy,
                person, sought, attempts, answers, doubts, accepted_at, next_attempt_at, goes_at, reason, history)
            select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?, ?, cast(? as bigint), cast(? as text), ?
            where (select count(*) from submission, (select cast(? as text) as page) as sent where %s) < ?
            on conflict do nothing""";

    private static final String UNDER_WAY = "status in ('WAITING', 'IN_DOUBT')";
    private static final String FRESH = "status = 'WAITING' and attempts = 0";

    private static final TypeReference<List<Line>> LINES = new TypeReference<>() {
    };

    /** An identity is a stamp, a dot and more; the slash is next to the dot. For databases that compare texts byte by byte. */
    private static final String BEGINS_WITH_STAMP = "identity > page || '.' and identity < page || '/'";

    private final Database database;
    private final ObjectMapper json;
    private final People people;
    private final String insert;

    Submissions(Database database, ObjectMapper json, People people) {
        this.database = database;
        this.json = json;
        this.people = people;
        this.insert = INSERT.formatted(database.isServer() ? "stamp = page" : BEGINS_WITH_STAMP);
    }

    /**
     * Writes one row with its files, unless the same was sent before, the stamp is used up or a file is gone.
     *
     * @param attempts one if the caller claims it at once, else none
     */
    Insertion insert(Promise promise, String desk, int attempts, Instant now, Instant nextAttemptAt) {
        return insert(promise, desk, Status.WAITING, attempts, now, nextAttemptAt, null, null, "");
    }

    /** Writes one row for a person to look at, on the same conditions. */
    Insertion hold(Promise promise, String desk, Instant now, Hold hold) {
        var entry = new Entry(now, "held", "", Duration.ZERO, hold.reason());
        var goesAt = hold.goesByItself() ? hold.lookBy().toEpochMilli() : null;
        return insert(promise, desk, Status.HELD, 0, now, hold.lookBy(), goesAt, hold.reason(), entry.line());
    }

    private Insertion insert(Promise promise, String desk, Status status, int attempts, Instant now,
            Instant nextAttemptAt, Long goesAt, String reason, String history) {
        var address = Address.at(now);
        var values = new Object[]{promise.reference().text(), address, promise.identity(), promise.stamp(), promise.form(),
                promise.formVersion(), promise.language(), desk, status.name(), write(promise.parcel()), write(promise.copy()),
                people.of(promise.parcel().email()), People.small(promise.parcel().subject()), attempts, now.toEpochMilli(),
                nextAttemptAt.toEpochMilli(), goesAt, reason, history, promise.stamp(), PER_STAMP};
        var written = new Written(promise.kept(address, attempts, now).as(status, null));
        if (promise.attachments().isEmpty()) {
            return database.update(insert, values) == 1 ? written : new Repeated();
        }
        return database.together(joint -> {
            if (joint.update(insert, values) != 1) {
                return new Repeated();
            }
            var gone = Storeroom.bind(joint, promise.reference(), promise.attachments());
            if (gone.isEmpty()) {
                return written;
            }
            joint.undo();
            return new Without(gone);
        });
    }

    /** Lets the held ones go whose time has come; nobody else has decided about them meanwhile. */
    int release(Entry entry) {
        return database.update("""
                update submission set status = 'WAITING', next_attempt_at = ?, history = history || ?
                where %s and goes_at <= ?""".formatted(Status.HELD.asCondition()),
                entry.at().toEpochMilli(), entry.line(), entry.at().toEpochMilli());
    }

    Optional<Submission> identifiedBy(String identity) {
        return first("select * from submission where identity = ?", identity);
    }

    Optional<Submission> at(String address) {
        return first("select * from submission where address = ?", address);
    }

    Optional<Submission> named(Reference reference) {
        return first("select * from submission where reference = ?", reference.text());
    }

    /** How many {@link #claim} would take now, at most so many. */
    int due(String desk, int most, boolean fresh, Instant now, Duration longestWait) {
        return most == 0
                ? 0
                : database.query(row -> row.getInt(1), """
                        select (select count(*) from (
                                select 1 from submission where desk = ? and %1$s and next_attempt_at <= ? limit ?) as due)
                            + (select count(*) from (
                                select 1 from submission where desk = ? and %1$s and next_attempt_at > ? limit ?) as absurd)"""
                        .formatted(fresh ? FRESH : UNDER_WAY),
                        desk, now.toEpochMilli(), most, desk, now.plus(longestWait).toEpochMilli(), most).get(0);
    }

    /**
     * Takes due submissions for one lease and counts the attempt. Nobody else gets the same ones. What is due further ahead than
     * any wait can be was written under a clock that ran ahead, and is due too.
     *
     * @param fresh only those that were never tried
     * @param longestWait as far ahead as an honest clock can have put anything
     */
    List<Submission> claim(String desk, int most, boolean fresh, Instant now, Instant leaseEnd, Duration longestWait) {
        long due = now.toEpochMilli();
        long absurd = now.plus(longestWait).toEpochMilli();
        // each of the two is read along an index, word for word its condition; with "or" between them all that is under way would be
        return database.query(this::read, """
                with due as materialized (
                    select reference from submission where desk = ? and %1$s and next_attempt_at <= ?
                    order by next_attempt_at limit ? %2$s),
                absurd as materialized (
                    select reference from submission where desk = ? and %1$s and next_attempt_at > ? limit ? %2$s)
                update submission set attempts = attempts + 1, next_attempt_at = ?
                where status in ('WAITING', 'IN_DOUBT') and (next_attempt_at <= ? or next_attempt_at > ?)
                    and reference in (select reference from due union all select reference from absurd limit ?)
                returning *""".formatted(fresh ? FRESH : UNDER_WAY, database.passingOverTaken()),
                desk, due, most, desk, absurd, most, leaseEnd.toEpochMilli(), due, absurd, most);
    }

    /** A ticket id is recorded whenever it comes, even after the lease. */
    boolean delivered(Submission claimed, String ticketId, Entry entry) {
        return database.update("""
                update submission set status = 'DELIVERED', ticket_id = ?, answers = answers + 1, reason = null, settled_at = ?,
                    history = history || ?
                where reference = ? and ticket_id is null""",
                ticketId, entry.at().toEpochMilli(), entry.line(), claimed.reference().text()) == 1;
    }

    /** A second ticket, of an attempt that somebody had given up for lost, goes into the history. */
    boolean deliveredOnceMore(Submission claimed, String ticketId, Entry entry) {
        return database.update("update submission set history = history || ? where reference = ? and ticket_id <> ?",
                entry.line(), claimed.reference().text(), ticketId) == 1;
    }

    /**
     * Writes what an attempt came to, if nobody else has decided meanwhile.
     *
     * @param answers definite outcomes to count
     */
    boolean rule(Submission claimed, Status next, Ruling ruling, int answers, Instant nextAttemptAt, Entry entry) {
        return database.update("""
                update submission set status = ?, answers = answers + ?, doubts = doubts + ?, waits = waits + ?,
                    unexplained = unexplained + ?, unexplained_since = coalesce(unexplained_since, ?), reason = ?, words = ?,
                    next_attempt_at = ?, settled_at = ?, history = history || ?
                where reference = ? and attempts = ? and status = ?""",
                next.name(), answers, ruling.doubt() ? 1 : 0, ruling.burnt() ? 1 : 0, ruling.unexplained() ? 1 : 0,
                ruling.unexplained() ? entry.at().toEpochMilli() : null, ruling.reason(), ruling.words(),
                nextAttemptAt.toEpochMilli(), next == Status.STUCK ? entry.at().toEpochMilli() : null, entry.line(),
                claimed.reference().text(), claimed.tries().attempts(), claimed.status().name()) == 1;
    }

    private Optional<Submission> first(String sql, String value) {
        return database.query(this::read, sql, value).stream().findFirst();
    }

    Submission read(ResultSet row) throws SQLException {
        return new Submission(
                new Reference(row.getString("reference")),
                row.getString("address"),
                row.getString("form"),
                Locale.forLanguageTag(row.getString("language")),
                Status.valueOf(row.getString("status")),
                parcel(row.getString("parcel")).orElse(null),
                copy(row.getString("copy")).orElse(List.of()),
                row.getString("ticket_id"),
                row.getString("reason"),
                row.getString("words"),
                new Tries(row.getInt("attempts"), row.getInt("answers"), row.getInt("doubts"), row.getInt("waits"),
                        row.getInt("unexplained"), instant(row, "unexplained_since")),
                Entry.read(row.getString("history")),
                instant(row, "accepted_at"));
    }

    Optional<NewTicket> parcel(String text) {
        return legible(text, json.readerFor(NewTicket.class));
    }

    private Optional<List<Line>> copy(String text) {
        return legible(text, json.readerFor(LINES));
    }

    /** Nothing where there is nothing that this version can read: one row that is damaged must not stop the others. */
    private static <T> Optional<T> legible(String text, ObjectReader reader) {
        try {
            return text == null ? Optional.empty() : Optional.ofNullable(reader.readValue(text));
        } catch (JsonProcessingException quotesWhatTheVisitorWrote) {
            return Optional.empty();
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of texts can always be written", e);
        }
    }
}
