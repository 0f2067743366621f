package org.deskbell.outbox;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;

import org.deskbell.outbox.Berth.Open;

/** What every specification of files begins with: an outbox on a real database, and how a file gets into it. */
abstract class FilesContract extends RoomContract {

    static final int PIECE = 128 * 1024;

    final Random random = new Random(7);

    byte[] bytes(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    String open(long most) {
        return ((Open) room.attachments.open("contact", "sender", most)).id();
    }

    /** Brings a file in, whole. */
    String store(byte[] bytes) {
        var id = open(bytes.length);
        for (int number = 0; number * PIECE < bytes.length; number++) {
            room.attachments.add(id, number,
                    Arrays.copyOfRange(bytes, number * PIECE, Math.min(bytes.length, (number + 1) * PIECE)));
        }
        room.attachments.close(id, "photo.jpg", "image/jpeg", bytes.length, digest(bytes));
        return id;
    }

    boolean close(String id, long size) {
        return room.attachments.close(id, "photo.jpg", "image/jpeg", size, "digest");
    }

    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    int pieces() {
        return room.database.query(row -> row.getInt(1), "select count(*) from attachment_piece").get(0);
    }
}
