package org.deskbell.outbox;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import javax.sql.DataSource;

import org.deskbell.outbox.Berth.Open;
import org.deskbell.site.TestClock;
import org.sqlite.SQLiteDataSource;

/**
 * A process of its own in which a file comes in, is sent with a message, another is removed again and a person has a third erased:
 * something to pull the plug of. What it has promised or done it says, a line each.
 */
public final class FilesAtWork {

    static final int PIECE = 1024;
    /** So many pieces that they are taken away in two transactions. */
    static final int MANY = 34;

    private FilesAtWork() {}

    /** @param arguments the database's address, user and password; the reference of what is to be erased and its file */
    public static void main(String[] arguments) throws Exception {
        var room = new Room(source(arguments[0], arguments[1], arguments[2]), new Desk("proprofs"), new TestClock());
        var sent = store(room, bytes(1, 3 * PIECE + 1));
        say("file " + sent);
        room.deliver(promise(List.of(sent)));
        say("promised");
        room.attachments.discard(store(room, bytes(2, MANY * PIECE)));
        say("removed");
        room.records().erase(new Reference(arguments[3]), 1, "asked for", "ann");
        say("erased");
        System.exit(0);
    }

    /** The message that it sends; its reference is another each time, as with a visitor who presses send again. */
    static Promise promise(List<String> files) {
        return Room.promise("stamp", "hello", files);
    }

    static DataSource source(String url, String user, String password) {
        if (user.isEmpty()) {
            var file = new SQLiteDataSource();
            file.setUrl(url);
            return file;
        }
        return PostgresDatabase.pool(url, user, password);
    }

    /** The same for the same seed. */
    static byte[] bytes(long seed, int length) {
        var bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    static String store(Room room, byte[] bytes) {
        var id = ((Open) room.attachments.open("contact", null, bytes.length)).id();
        for (int number = 0; number * PIECE < bytes.length; number++) {
            room.attachments.add(id, number,
                    Arrays.copyOfRange(bytes, number * PIECE, Math.min(bytes.length, (number + 1) * PIECE)));
        }
        room.attachments.close(id, "photo.jpg", "image/jpeg", bytes.length, FilesContract.digest(bytes));
        return id;
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
