package org.deskbell.outbox;

import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.deskbell.outbox.Berth.Open;
import org.deskbell.outbox.Berth.Refused;
import org.deskbell.outbox.Stock.State;
import org.deskbell.outbox.StoredFile.Verdict;

/** The tables of files and their pieces, and the SQL by which they come in, are bound to submissions and are read. */
@Singleton
class Storeroom {

    /** However small a file is, it takes up some pages. */
    static final long LEAST = 16 * 1024;

    /** Two that look how much there is must not both find the last room. */
    private static final int OPENING = 1;

    private final SecureRandom random = new SecureRandom();
    private final Database database;

    Storeroom(Database database) {
        this.database = database;
    }

    /**
     * What wants to come in.
     *
     * @param sender keyed hash of where it comes from; may be null
     * @param most bytes to reserve
     */
    record Arrival(String form, String sender, long most) {}

    Berth open(Arrival arrival, FilesConfig limits, Instant now) {
        long bytes = Math.max(arrival.most, LEAST);
        return database.together(joint -> {
            database.takeTurn(joint, OPENING);
            if (sum(joint, "where state in ('OPEN', 'WHOLE', 'SENT')") + bytes > limits.store().asLongValue()) {
                return Refused.STORE_FULL;
            }
            var quota = limits.sender();
            if (arrival.sender != null && !quota.isOff() && sum(joint, "where sender = ? and opened_at > ?", arrival.sender,
                    now.minus(quota.per()).toEpochMilli()) + bytes > quota.bytes()) {
                return Refused.SENDER_FULL;
            }
            var id = newId();
            joint.update("""
                    insert into attachment (id, state, form, sender, bytes, opened_at, touched_at)
                    values (?, 'OPEN', ?, ?, ?, ?, ?)""",
                    id, arrival.form, arrival.sender, bytes, now.toEpochMilli(), now.toEpochMilli());
            return new Open(id);
        });
    }

    private static long sum(Joint joint, String where, Object... values) throws SQLException {
        return joint.query(row -> row.getLong(1), "select coalesce(sum(bytes), 0) from attachment " + where, values).get(0);
    }

    /** What is reserved for those that are arriving. */
    long reserved() {
        return database.query(row -> row.getLong(1), "select coalesce(sum(bytes), 0) from attachment where state = 'OPEN'")
                .get(0);
    }

    /** @param overdue a file that has waited for a scanner since before then has waited for too long; null: nobody scans */
    Stock stock(long room, Instant overdue) {
        var files = new EnumMap<State, Integer>(State.class);
        long bytes = 0;
        for (var pile : database.query(Pile::read, """
                select state, count(*) as files, sum(bytes) as bytes from attachment
                where state in ('OPEN', 'WHOLE', 'SENT') group by state""")) {
            files.put(pile.state, pile.files);
            bytes += pile.bytes;
        }
        int unscanned = overdue == null
                ? 0
                : database.query(row -> row.getInt(1), """
                        select count(*) from attachment
                        where scan_at is not null and verdict = 'UNSCANNABLE' and what is null and opened_at <= ?""",
                        overdue.toEpochMilli()).get(0);
        return new Stock(files, bytes, room, unscanned);
    }

    private record Pile(State state, int files, long bytes) {
        static Pile read(ResultSet row) throws SQLException {
            return new Pile(State.valueOf(row.getString("state")), row.getInt("files"), row.getLong("bytes"));
        }
    }

    /** Whether the file is still arriving; else nothing was written. */
    boolean add(String id, int number, byte[] piece) {
        return database.update("""
                insert into attachment_piece (file, number, bytes)
                select id, ?, ? from attachment where id = ? and state = 'OPEN' %s
                on conflict do nothing""".formatted(database.keepingItAsItIs()), number, piece, id) == 1;
    }

    /** Whether all its bytes were there, no more of them than were reserved; else nothing was written. */
    boolean close(StoredFile file, Instant scanAt, Instant now) {
        return database.update("""
                update attachment set state = 'WHOLE', bytes = ?, name = ?, type = ?, size = ?, digest = ?, verdict = ?,
                    scan_at = cast(? as bigint), touched_at = ?
                where id = ? and state = 'OPEN' and bytes >= ?
                    and (select coalesce(sum(length(bytes)), 0) from attachment_piece where file = ?) = ?""",
                Math.max(file.size(), LEAST), file.name(), file.type(), file.size(), file.digest(), file.verdict().name(),
                scanAt == null ? null : scanAt.toEpochMilli(), now.toEpochMilli(), file.id(), file.size(), file.id(),
                file.size()) == 1;
    }

    /** Somebody has these on a page. */
    void touch(List<String> ids, Instant now) {
        var values = new ArrayList<Object>();
        values.add(now.toEpochMilli());
        values.addAll(ids);
        database.update("update attachment set touched_at = ? where state = 'WHOLE' and id in ("
                + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")", values.toArray());
    }

    /**
     * Binds files to the submission that is being written, one after the other in an order of their own, so that two who want the same
     * ones do not wait for each other.
     *
     * @return those that cannot be bound: somebody else has them, or nobody any more
     */
    static List<String> bind(Joint joint, Reference reference, List<String> ids) throws SQLException {
        var gone = new ArrayList<String>();
        for (var id : ids.stream().distinct().sorted().toList()) {
            if (joint.update("update attachment set state = 'SENT', reference = ?, nth = ? where id = ? and state = 'WHOLE'",
                    reference.text(), ids.indexOf(id), id) != 1) {
                gone.add(id);
            }
        }
        return gone;
    }

    Optional<StoredFile> find(String id) {
        return database.query(Storeroom::read, """
                select attachment.*, status, settled_at
                from attachment left join submission on submission.reference = attachment.reference
                where id = ? and state in ('WHOLE', 'SENT')""", id).stream().findFirst();
    }

    List<StoredFile> of(Reference reference) {
        return database.query(Storeroom::read, """
                select attachment.*, status, settled_at
                from attachment join submission on submission.reference = attachment.reference
                where attachment.reference = ? and state = 'SENT' order by nth""", reference.text());
    }

    /** Takes the one that has waited longest to be scanned. Nobody else gets it before the lease is over. */
    Optional<StoredFile> claimUnscanned(Instant now, Instant leaseEnd) {
        return database.query(row -> row.getString("id"), """
                update attachment set scan_at = ?
                where scan_at <= ? and id in (
                    select id from attachment where scan_at <= ? order by scan_at limit 1 %s)
                returning id""".formatted(database.passingOverTaken()), leaseEnd.toEpochMilli(), now.toEpochMilli(),
                now.toEpochMilli()).stream().findFirst().flatMap(this::find);
    }

    /**
     * Writes down what a scanner says, if the file is still there.
     *
     * @param scanAt when to scan it again; null: never
     */
    void rule(StoredFile file, Verdict verdict, String what, Instant scanAt) {
        database.update("""
                update attachment set verdict = ?, what = cast(? as text), scan_at = cast(? as bigint)
                where id = ? and state in ('WHOLE', 'SENT')""",
                verdict.name(), what, scanAt == null ? null : scanAt.toEpochMilli(), file.id());
    }

    /** Writes a file's bytes, a piece at a time. */
    void read(StoredFile file, OutputStream out) throws IOException {
        long left = file.size();
        for (int number = 0; left > 0; number++) {
            var piece = piece(file.id(), number).orElseThrow(() -> new IOException("the file was erased meanwhile"));
            out.write(piece);
            left -= piece.length;
        }
    }

    /** Nothing where there is no such piece, or nobody may read it any more. */
    private Optional<byte[]> piece(String id, int number) {
        return database.query(row -> row.getBytes("bytes"), """
                select attachment_piece.bytes from attachment_piece join attachment on id = file
                where file = ? and number = ? and state in ('WHOLE', 'SENT')""", id, number).stream().findFirst();
    }

    /** Adds to the history of the submission that a file was sent with; false where there is none. */
    boolean note(String id, Entry entry) {
        return database.update("""
                update submission set history = history || ?
                where reference = (select reference from attachment where id = ? and state = 'SENT')""", entry.line(), id) == 1;
    }

    private static StoredFile read(ResultSet row) throws SQLException {
        var reference = row.getString("reference");
        var status = row.getString("status");
        boolean settled = status != null && Status.valueOf(status).isSettled();
        return new StoredFile(row.getString("id"), reference == null ? null : new Reference(reference), row.getString("form"),
                row.getString("name"), row.getString("type"), row.getLong("size"), row.getString("digest"),
                Verdict.valueOf(row.getString("verdict")), row.getString("what"),
                settled ? Instant.ofEpochMilli(row.getLong("settled_at")) : null);
    }

    private String newId() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
