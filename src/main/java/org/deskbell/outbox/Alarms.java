package org.deskbell.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.deskbell.outbox.alarm.Alarm;
import org.deskbell.outbox.alarm.Alarm.About;
import org.deskbell.outbox.alarm.Alarm.Kind;

/**
 * The table of alarms, and its SQL. Each change is one statement that only one replica can make, and whoever makes it tells; what
 * nobody has told to the end is taken by another after a while.
 */
@Singleton
class Alarms {

    private final Database database;

    Alarms(Database database) {
        this.database = database;
    }

    /** Writes something, so that whoever calls knows that it can be done. */
    void tryToWrite(Instant now) {
        long at = now.toEpochMilli();
        database.update("""
                insert into alarm (kind, since, raised_at, over_at, sentence, submissions, taken_at, told_at)
                values ('database', ?, ?, ?, '', '', ?, ?)
                on conflict (kind) do update set taken_at = excluded.taken_at""", at, at, at, at, at);
    }

    /** What stands, by kind. */
    Map<Kind, Alarm> standing() {
        var standing = new EnumMap<Kind, Alarm>(Kind.class);
        database.query(Alarms::read, "select * from alarm where over_at is null")
                .forEach(alarm -> standing.put(alarm.kind(), alarm));
        return standing;
    }

    /** Whether it did not stand before; then the caller tells. */
    boolean raise(Alarm alarm) {
        return database.update("""
                insert into alarm (kind, since, raised_at, over_at, sentence, submissions, taken_at, told_at)
                values (?, ?, ?, null, ?, '', ?, null)
                on conflict (kind) do update set since = excluded.since, raised_at = excluded.raised_at, over_at = null,
                    sentence = excluded.sentence, submissions = '', taken_at = excluded.taken_at, told_at = null
                where alarm.over_at is not null""",
                alarm.kind().key(), millis(alarm.since()), millis(alarm.at()), alarm.sentence(), millis(alarm.at())) == 1;
    }

    /**
     * Raises it, or adds to it where it stands already.
     *
     * @param pause from one telling to the next
     * @return whether the last one is long enough ago; then the caller tells
     */
    boolean raiseOrAdd(Alarm alarm, Duration pause) {
        return database.update(
                """
                        insert into alarm (kind, since, raised_at, over_at, sentence, submissions, taken_at, told_at)
                        values (?, ?, ?, null, ?, '', ?, null)
                        on conflict (kind) do update set since = case when alarm.over_at is null then alarm.since else excluded.since end,
                            raised_at = excluded.raised_at, over_at = null, sentence = excluded.sentence, submissions = '',
                            taken_at = excluded.taken_at, told_at = null
                        where alarm.raised_at <= ? or alarm.raised_at > ?""",
                alarm.kind().key(), millis(alarm.since()), millis(alarm.at()), alarm.sentence(), millis(alarm.at()),
                // the second is for a clock that was set back
                millis(alarm.at().minus(pause)), millis(alarm.at().plus(pause))) == 1;
    }

    /** What it is about, once the caller knows. */
    void describe(Alarm alarm) {
        database.update("update alarm set sentence = ?, submissions = ? where kind = ? and raised_at = ?", alarm.sentence(),
                write(alarm.about()), alarm.kind().key(), millis(alarm.at()));
    }

    /** Whether it stood until now; then the caller tells. */
    boolean end(Alarm over) {
        return database.update("""
                update alarm set over_at = ?, sentence = ?, submissions = '', taken_at = ?, told_at = null
                where kind = ? and over_at is null""",
                millis(over.at()), over.sentence(), millis(over.at()), over.kind().key()) == 1;
    }

    /** It was told by whoever took it then. */
    void told(Alarm alarm, Instant takenAt, Instant now) {
        database.update("update alarm set told_at = ? where kind = ? and taken_at = ?", millis(now), alarm.kind().key(),
                millis(takenAt));
    }

    /** Takes what was not told to the end by whoever took it before then: the process may have died. */
    List<Alarm> retake(Instant before, Instant now) {
        return database.query(Alarms::read,
                "update alarm set taken_at = ? where told_at is null and taken_at <= ? returning *", millis(now),
                millis(before));
    }

    /** Whether there are submissions in this status of which operators were not told since they came into it. */
    boolean hasUntold(Status status, Instant now) {
        return !database.query(row -> row.getString("reference"), "select reference from submission where " + untold(status)
                + " limit 1", now.toEpochMilli()).isEmpty();
    }

    /** Counts these submissions as told. Nobody else gets the same ones. */
    List<About> takeUntold(Status status, Instant now) {
        return database.query(row -> new About(row.getString("reference"), row.getString("reason")),
                "update submission set alarmed_at = coalesce(settled_at, accepted_at) where " + untold(status)
                        + " returning reference, reason",
                now.toEpochMilli());
    }

    /** How many held ones somebody should have looked at by now. Those that go by themselves need nobody. */
    int overlooked(Instant now) {
        return database.query(row -> row.getInt(1), "select count(*) from submission where " + Status.HELD.asCondition()
                + " and goes_at is null and next_attempt_at <= ?", now.toEpochMilli()).get(0);
    }

    private static String untold(Status status) {
        return status.asCondition() + " and (alarmed_at is null or alarmed_at <> coalesce(settled_at, accepted_at))"
                + " and (status <> 'HELD' or goes_at is null and next_attempt_at <= ?)";
    }

    private static Alarm read(ResultSet row) throws SQLException {
        long over = row.getLong("over_at");
        boolean isOver = !row.wasNull();
        return new Alarm(Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)), isOver,
                Instant.ofEpochMilli(row.getLong("since")), Instant.ofEpochMilli(isOver ? over : row.getLong("raised_at")),
                row.getString("sentence"), read(row.getString("submissions")));
    }

    private static List<About> read(String submissions) {
        return submissions.lines()
                .map(line -> line.split("\t", 2))
                .map(parts -> new About(parts[0], parts.length < 2 || parts[1].isEmpty() ? null : parts[1]))
                .toList();
    }

    private static String write(List<About> about) {
        return about.stream()
                .map(one -> one.reference() + "\t" + (one.reason() == null ? "" : one.reason().replaceAll("\\p{Cntrl}", " ")))
                .collect(Collectors.joining("\n"));
    }

    private static long millis(Instant instant) {
        return instant.toEpochMilli();
    }
}
