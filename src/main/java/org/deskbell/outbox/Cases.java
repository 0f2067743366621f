package org.deskbell.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

/** The table of submissions as operators read and change it, and the SQL for that. */
@Singleton
class Cases {

    private final Database database;
    private final Submissions submissions;

    Cases(Database database, Submissions submissions) {
        this.database = database;
        this.submissions = submissions;
    }

    /**
     * What is not settled: stuck, then held, then late, then the rest; within each what has waited longest first.
     *
     * @param lateBefore what was accepted before that and is still under way is late
     */
    List<Case> open(Instant lateBefore, int most) {
        return database.query(row -> read(row, lateBefore), """
                select * from submission where status in ('STUCK', 'HELD', 'WAITING', 'IN_DOUBT')
                order by case when status = 'STUCK' then 0 when status = 'HELD' then 1 when accepted_at < ? then 2 else 3 end,
                    coalesce(settled_at, accepted_at), reference
                limit ?""",
                lateBefore.toEpochMilli(), most);
    }

    Optional<Case> named(Reference reference, Instant lateBefore) {
        return database.query(row -> read(row, lateBefore), "select * from submission where reference = ?", reference.text())
                .stream()
                .findFirst();
    }

    Tally tally(Instant lateBefore) {
        var counts = new EnumMap<Status, Integer>(Status.class);
        int late = 0;
        for (var count : database.query(Count::read, """
                select status, count(*) as together, sum(case when accepted_at < ? then 1 else 0 end) as late
                from submission group by status""", lateBefore.toEpochMilli())) {
            counts.put(count.status, count.together);
            late += count.status.isUnderWay() ? count.late : 0;
        }
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

    private Case read(ResultSet row, Instant lateBefore) throws SQLException {
        var submission = submissions.read(row);
        return new Case(submission, Instant.ofEpochMilli(row.getLong("next_attempt_at")),
                submission.status().isUnderWay() && submission.acceptedAt().isBefore(lateBefore));
    }

    private record Count(Status status, int together, int late) {
        static Count read(ResultSet row) throws SQLException {
            return new Count(Status.valueOf(row.getString("status")), row.getInt("together"), row.getInt("late"));
        }
    }
}
