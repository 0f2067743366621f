package org.deskbell.outbox;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.deskbell.helpdesk.NewTicket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The table of submissions, and all its SQL. Every statement is one durable step; the same text runs on every database. */
@Singleton
class Submissions {

    /** Different messages that one rendered page may send. */
    static final int PER_STAMP = 5;

    private static final TypeReference<List<Line>> LINES = new TypeReference<>() {
    };

    private final SecureRandom random = new SecureRandom();
    private final Database database;
    private final ObjectMapper json;

    Submissions(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Writes one row, unless the same was sent before or the stamp is used up.
     *
     * @param attempts one if the caller claims it at once, else none
     * @return whether a row was written
     */
    boolean insert(Promise promise, String desk, int attempts, Instant now, Instant nextAttemptAt) {
        return database.update(
                """
                        insert into submission (reference, address, identity, stamp, form, form_version, language, desk, status, parcel, copy,
                            attempts, answers, doubts, accepted_at, next_attempt_at)
                        select ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, ?, ?, 0, 0, ?, ?
                        where (select count(*) from submission where stamp = ?) < ?
                        on conflict do nothing""",
                promise.reference().text(), newAddress(), promise.identity(), promise.stamp(), promise.form(),
                promise.formVersion(),
                promise.language(), desk, write(promise.parcel()), write(promise.copy()), attempts, now.toEpochMilli(),
                nextAttemptAt.toEpochMilli(), promise.stamp(), PER_STAMP) == 1;
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

    /** Takes due submissions for one lease and counts the attempt. Nobody else gets the same ones. */
    List<Submission> claim(String desk, int most, Instant now, Instant leaseEnd) {
        return database.query(this::read, """
                with due as materialized (
                    select reference from submission where desk = ? and status = 'WAITING' and next_attempt_at <= ?
                    order by next_attempt_at limit ?
                    %s)
                update submission set attempts = attempts + 1, next_attempt_at = ?
                where status = 'WAITING' and next_attempt_at <= ? and reference in (select reference from due)
                returning *""".formatted(database.passingOverTaken()),
                desk, now.toEpochMilli(), most, leaseEnd.toEpochMilli(), now.toEpochMilli());
    }

    /** A ticket id is recorded whenever it comes, even after the lease. */
    boolean delivered(Submission claimed, String ticketId, Instant now) {
        return database.update("""
                update submission set status = 'DELIVERED', ticket_id = ?, answers = answers + 1, reason = null, settled_at = ?
                where reference = ? and ticket_id is null""",
                ticketId, now.toEpochMilli(), claimed.reference().text()) == 1;
    }

    /** No ticket yet: one more attempt is due at {@code nextAttemptAt}. */
    boolean again(Submission claimed, String reason, Instant nextAttemptAt) {
        return database.update("""
                update submission set answers = answers + 1, reason = ?, next_attempt_at = ?
                where reference = ? and attempts = ? and status = 'WAITING'""",
                reason, nextAttemptAt.toEpochMilli(), claimed.reference().text(), claimed.attempts()) == 1;
    }

    /**
     * Puts it before a person.
     *
     * @param answers definite outcomes to count
     * @param doubts unknown outcomes to count
     */
    boolean stuck(Submission claimed, String reason, String words, int answers, int doubts, Instant now) {
        return database.update("""
                update submission set status = 'STUCK', answers = answers + ?, doubts = doubts + ?, reason = ?, words = ?,
                    settled_at = ?
                where reference = ? and attempts = ? and status = 'WAITING'""",
                answers, doubts, reason, words, now.toEpochMilli(), claimed.reference().text(), claimed.attempts()) == 1;
    }

    private Optional<Submission> first(String sql, String value) {
        return database.query(this::read, sql, value).stream().findFirst();
    }

    private Submission read(ResultSet row) throws SQLException {
        try {
            return new Submission(
                    new Reference(row.getString("reference")),
                    row.getString("address"),
                    row.getString("form"),
                    Locale.forLanguageTag(row.getString("language")),
                    Status.valueOf(row.getString("status")),
                    json.readValue(row.getString("parcel"), NewTicket.class),
                    json.readValue(row.getString("copy"), LINES),
                    row.getString("ticket_id"),
                    row.getInt("attempts"),
                    row.getInt("answers"),
                    row.getInt("doubts"),
                    Instant.ofEpochMilli(row.getLong("accepted_at")));
        } catch (JsonProcessingException e) {
            e.clearLocation(); // it would quote what the visitor wrote
            throw new SQLException("row " + row.getString("reference") + " holds JSON that this version cannot read", e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of texts can always be written", e);
        }
    }

    private String newAddress() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
