package org.deskbell.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

/** The table of desks, and its SQL: their health as all replicas see it, and what an operator has said. */
@Singleton
class Desks {

    private final Database database;

    Desks(Database database) {
        this.database = database;
    }

    DeskHealth health(String desk) {
        return database.query(Desks::read, "select * from desk where name = ?", desk)
                .stream()
                .findFirst()
                .orElse(DeskHealth.GOOD);
    }

    /** What an operator has said; nothing where sending is nobody's to resume. */
    Optional<Pause> pause(String desk) {
        return database.query(row -> new Pause(instant(row, "stopped_at"), row.getString("stopped_by"),
                row.getString("stop_reason")), "select * from desk where name = ? and stopped_at is not null", desk)
                .stream()
                .findFirst();
    }

    /** Whether it was not stopped already. */
    boolean stop(String desk, Pause pause, Entry entry) {
        return database.update(
                """
                        insert into desk (name, failures, doubts, stopped_at, stopped_by, stop_reason, acts) values (?, 0, 0, ?, ?, ?, ?)
                        on conflict (name) do update set stopped_at = excluded.stopped_at, stopped_by = excluded.stopped_by,
                            stop_reason = excluded.stop_reason, acts = desk.acts || excluded.acts
                        where desk.stopped_at is null""",
                desk, millis(pause.since()), pause.who(), pause.why(), entry.line()) == 1;
    }

    /** Whether it was stopped. */
    boolean resume(String desk, Entry entry) {
        return database.update("""
                update desk set stopped_at = null, stopped_by = null, stop_reason = null, acts = acts || ?
                where name = ? and stopped_at is not null""", entry.line(), desk) == 1;
    }

    /** What people did, oldest first. */
    List<Entry> acts(String desk) {
        return database.query(row -> Entry.read(row.getString("acts")), "select acts from desk where name = ?", desk)
                .stream()
                .findFirst()
                .orElse(List.of());
    }

    void write(String desk, DeskHealth health) {
        database.update("""
                insert into desk (name, failures, doubts, open_for, paused_since, pause_reason, forbidden_by,
                    untrusted_since, next_probe_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (name) do update set failures = excluded.failures, doubts = excluded.doubts,
                    open_for = excluded.open_for, paused_since = excluded.paused_since, pause_reason = excluded.pause_reason,
                    forbidden_by = excluded.forbidden_by, untrusted_since = excluded.untrusted_since,
                    next_probe_at = excluded.next_probe_at""",
                desk, health.failures(), health.doubts(), health.openFor() == null ? null : health.openFor().toMillis(),
                millis(health.pausedSince()), health.pauseReason(), health.forbiddenBy(), millis(health.untrustedSince()),
                millis(health.nextProbeAt()));
    }

    /**
     * Whether the caller may send the one probe that is due; nobody else may until {@code next}. What is due further ahead than
     * {@code absurd} was written under a clock that ran ahead, and is due too.
     */
    boolean takeProbe(String desk, Instant now, Instant absurd, Instant next) {
        return database.update(
                "update desk set next_probe_at = ? where name = ? and (next_probe_at <= ? or next_probe_at > ?)",
                next.toEpochMilli(), desk, now.toEpochMilli(), absurd.toEpochMilli()) == 1;
    }

    private static DeskHealth read(ResultSet row) throws SQLException {
        var openFor = number(row, "open_for");
        return new DeskHealth(row.getInt("failures"), row.getInt("doubts"), openFor == null ? null : Duration.ofMillis(openFor),
                instant(row, "paused_since"), row.getString("pause_reason"), row.getString("forbidden_by"),
                instant(row, "untrusted_since"), instant(row, "next_probe_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var millis = number(row, column);
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    private static Long number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }

    private static Long millis(Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }
}
