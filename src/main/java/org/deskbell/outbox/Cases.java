package org.deskbell.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.deskbell.helpdesk.NewTicket;

/** The table of submissions as operators read and change it, and the SQL for that. */
@Singleton
class Cases {

    private final Database database;
    private final Submissions submissions;
    private final People people;

    Cases(Database database, Submissions submissions, People people) {
        this.database = database;
        this.submissions = submissions;
        this.people = people;
    }

    Optional<Case> named(Reference reference, Instant lateBefore) {
        return database.query(row -> read(row, lateBefore), "select * from submission where reference = ?", reference.text())
                .stream()
                .findFirst();
    }

    /** @param deliveredSince of those that are tickets only the ones accepted since are counted: there are a great many */
    Tally tally(Instant lateBefore, Instant deliveredSince) {
        var counts = new EnumMap<Status, Integer>(Status.class);
        int late = 0;
        for (var count : database.query(Count::read, """
                select status, count(*) as together, sum(case when accepted_at < ? then 1 else 0 end) as late
                from submission where status <> 'DELIVERED' group by status""", lateBefore.toEpochMilli())) {
            counts.put(count.status, count.together);
            late += count.status.isUnderWay() ? count.late : 0;
        }
        database.query(row -> row.getInt(1), "select count(*) from submission where accepted_at >= ? and status = 'DELIVERED'",
                deliveredSince.toEpochMilli()).forEach(delivered -> counts.put(Status.DELIVERED, delivered));
        return new Tally(counts, late);
    }

    /**
     * Writes what an operator did, if nobody else was quicker.
     *
     * @param ticketId null keeps what is there
     */
    boolean act(Submission seen, Status next, String ticketId, Entry entry) {
        return database.update("""
                update submission set status = ?, ticket_id = coalesce(?, ticket_id), next_attempt_at = ?, settled_at = ?,
                    history = history || ?
                where reference = ? and attempts = ? and status = ?""",
                next.name(), ticketId, entry.at().toEpochMilli(), next.isUnderWay() ? null : entry.at().toEpochMilli(),
                entry.line(), seen.reference().text(), seen.tries().attempts(), seen.status().name()) == 1;
    }

    /** The ticket as it is sent from now on, the first one kept beside it; else like {@link #act}. */
    boolean amend(Submission seen, Status next, NewTicket parcel, List<Entry> entries) {
        var at = entries.get(0).at().toEpochMilli();
        return database.update("""
                update submission set status = ?, original = coalesce(original, parcel), parcel = ?, person = ?, sought = ?,
                    next_attempt_at = ?, settled_at = null, history = history || ?
                where reference = ? and attempts = ? and status = ?""",
                next.name(), submissions.write(parcel), people.of(parcel.email()), People.small(parcel.subject()), at,
                entries.stream().map(Entry::line).collect(Collectors.joining()), seen.reference().text(),
                seen.tries().attempts(), seen.status().name()) == 1;
    }

    /** Adds to the history and changes nothing else. */
    boolean note(Reference reference, Entry entry) {
        return database.update("update submission set history = history || ? where reference = ?", entry.line(),
                reference.text()) == 1;
    }

    Case read(ResultSet row, Instant lateBefore) throws SQLException {
        var submission = submissions.read(row);
        return new Case(submission, Instant.ofEpochMilli(row.getLong("next_attempt_at")),
                submission.status().isUnderWay() && submission.acceptedAt().isBefore(lateBefore),
                row.getString("stamp").startsWith(Trials.STAMP), row.getString("person"),
                submissions.parcel(row.getString("original")).map(Amendment::of).orElse(null));
    }

    private record Count(Status status, int together, int late) {
        static Count read(ResultSet row) throws SQLException {
            return new Count(Status.valueOf(row.getString("status")), row.getInt("together"), row.getInt("late"));
        }
    }
}
