package org.deskbell.outbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A SQLite file on its way to the place where it belongs: nobody else can read it, and without a name of its own it is deleted. */
final class Copy implements AutoCloseable {

    private final Path unfinished;

    private Copy(Path unfinished) {
        this.unfinished = unfinished;
    }

    /** An empty one beside the place where it shall go. */
    static Copy beside(Path target) throws IOException {
        return new Copy(Files.createTempFile(target.getParent(), target.getFileName().toString(), ".unfinished",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))));
    }

    Path file() {
        return unfinished;
    }

    /** What it holds; also proves that it can be read, and that no file which was sent lacks a byte. */
    Held check() throws SQLException, Refusal {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + unfinished);
                var statement = connection.createStatement()) {
            var damage = Soundness.damage(statement, "integrity_check");
            if (damage.isPresent()) {
                throw new Refusal("The database is damaged: " + damage.get());
            }
            int submissions = ask(statement, "select count(*) from submission");
            if (ask(statement, "select count(*) from sqlite_master where name = 'attachment'") == 0) {
                return new Held(submissions, 0); // of a version that had no files
            }
            int broken = ask(statement, """
                    select count(*) from attachment where state = 'SENT'
                        and size <> (select coalesce(sum(length(bytes)), 0) from attachment_piece where file = id)""");
            if (broken > 0) {
                throw new Refusal(
                        "The database is damaged: bytes are missing of " + broken + (broken == 1 ? " file." : " files."));
            }
            return new Held(submissions, ask(statement, "select count(*) from attachment where state = 'SENT'"));
        }
    }

    private static int ask(Statement statement, String sql) throws SQLException {
        try (var rows = statement.executeQuery(sql)) {
            return rows.getInt(1);
        }
    }

    /** Brings it onto the disk, then to its place. */
    void moveTo(Path target) throws IOException {
        sync(unfinished, StandardOpenOption.WRITE);
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        sync(target.getParent(), StandardOpenOption.READ);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(unfinished);
    }

    private static void sync(Path path, StandardOpenOption mode) throws IOException {
        try (var channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }

    /**
     * What is in a copy.
     *
     * @param files those that were sent
     */
    record Held(int submissions, int files) {

        @Override
        public String toString() {
            return submissions + " submissions and " + files + " files";
        }
    }

    /** A sentence for the operator. */
    static final class Refusal extends Exception {

        private static final long serialVersionUID = 1;

        Refusal(String sentence) {
            super(sentence);
        }
    }
}
