package org.deskbell.intake.upload;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

import org.deskbell.form.Attachable;
import org.deskbell.form.Attachment;
import org.deskbell.form.Refusal;
import org.deskbell.form.Rule;
import org.deskbell.outbox.OutboxUnavailable;

/**
 * One file on its way in. Its beginning says what it is, and only if that is wanted is there a place made for it; from then on it goes
 * on piece by piece. Holds its beginning and one piece. Once it is refused, for whatever reason, the rest is let fall.
 */
public final class Upload {

    /** Bytes of one piece; each is written to the disk by itself. */
    static final int PIECE = 128 * 1024;
    /** As much memory as one takes, in bytes. */
    public static final int WEIGHT = Contents.START + PIECE;

    private final Place place;
    private final Contents contents;
    private final Attachable wanted;
    private final String field;
    private final String name;
    private final Room room;

    private final MessageDigest digest = sha256();
    private byte[] start = new byte[1024];
    private long arrived;
    private byte[] piece;
    private int inPiece;
    private int pieces;
    private long kept;
    private String type;
    private Sieve sieve;
    private String id;
    private Rule refused;

    /**
     * Bytes that there may be.
     *
     * @param most that the message may still take
     * @param likely that can come of this file at all
     */
    record Room(long most, long likely) {}

    Upload(Place place, Contents contents, Attachable wanted, String field, String fileName, Room room) {
        this.place = place;
        this.contents = contents;
        this.wanted = wanted;
        this.field = field;
        this.name = FileName.clean(fileName);
        this.room = room;
    }

    public void take(byte[] bytes, int from, int length) {
        if (refused != null) {
            return;
        }
        arrived += length;
        if (arrived > wanted.mostBytes()) {
            refuse(Rule.FILE_TOO_LARGE);
        } else if (arrived > room.most) {
            refuse(Rule.TOO_MUCH);
        } else if (sieve == null) {
            gather(bytes, from, length);
        } else {
            sieve.pass(bytes, from, length);
        }
    }

    /**
     * There is no more of it.
     *
     * @param whole false where the post broke off
     * @return nothing where it was refused
     */
    public Optional<Attachment> end(boolean whole) {
        if (refused == null && (!whole || arrived == 0)) {
            refuse(whole ? Rule.FILE_EMPTY : Rule.FILE_DAMAGED);
        }
        if (refused == null && sieve == null) {
            begin((int) arrived);
        }
        if (refused == null && !sieve.isSound()) {
            refuse(Rule.FILE_DAMAGED);
        }
        if (refused == null && inPiece > 0) {
            send();
        }
        return refused == null ? finish() : Optional.empty();
    }

    /** Why it was not taken; nothing where it was. */
    public Optional<Refusal> refusal() {
        return Optional.ofNullable(refused).map(rule -> new Refusal(field, name, rule));
    }

    /** Nobody wants the rest, or what is there of it. */
    public void refuse(Rule rule) {
        refused = rule;
        start = null;
        piece = null;
        if (id != null) {
            place.discard(id);
        }
    }

    private void gather(byte[] bytes, int from, int length) {
        int before = (int) arrived - length;
        int taken = Math.min(length, Contents.START - before);
        if (start.length < before + taken) {
            start = Arrays.copyOf(start, Math.min(Contents.START, Math.max(2 * start.length, before + taken)));
        }
        System.arraycopy(bytes, from, start, before, taken);
        if (before + taken == Contents.START) {
            begin(Contents.START);
            if (refused == null) {
                sieve.pass(bytes, from + taken, length - taken);
            }
        }
    }

    private void begin(int length) {
        type = contents.type(Arrays.copyOf(start, length), name);
        if (!wanted.takes(type)) {
            refuse(Rule.FILE_TYPE);
            return;
        }
        try {
            id = place.open(Math.min(wanted.mostBytes(), room.likely)).orElse(null);
        } catch (OutboxUnavailable e) {
            id = null;
        }
        if (id == null) {
            refuse(Rule.NO_ROOM);
            return;
        }
        piece = new byte[PIECE];
        sieve = Sieve.of(type, wanted.withoutLocation(), this::keep);
        sieve.pass(start, 0, length);
        start = null;
    }

    private void keep(byte[] bytes, int from, int length) {
        int at = from;
        while (refused == null && at < from + length) {
            int now = Math.min(PIECE - inPiece, from + length - at);
            System.arraycopy(bytes, at, piece, inPiece, now);
            inPiece += now;
            at += now;
            if (inPiece == PIECE) {
                send();
            }
        }
    }

    private void send() {
        digest.update(piece, 0, inPiece);
        try {
            if (!place.add(id, pieces, inPiece == PIECE ? piece : Arrays.copyOf(piece, inPiece))) {
                refuse(Rule.FILE_DAMAGED);
            }
        } catch (OutboxUnavailable e) {
            refuse(Rule.NO_ROOM);
        }
        pieces++;
        kept += inPiece;
        inPiece = 0;
    }

    private Optional<Attachment> finish() {
        var file = new Attachment(id, contents.name(name, type), type, kept, HexFormat.of().formatHex(digest.digest()));
        try {
            if (place.close(file)) {
                return Optional.of(file);
            }
            refuse(Rule.FILE_DAMAGED);
        } catch (OutboxUnavailable e) {
            refuse(Rule.NO_ROOM);
        }
        return Optional.empty();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Says nothing of what the visitor calls it. */
    @Override
    public String toString() {
        return "Upload[" + arrived + " bytes" + (refused == null ? "" : ", " + refused) + "]";
    }
}
