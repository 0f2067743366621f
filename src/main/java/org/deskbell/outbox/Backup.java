package org.deskbell.outbox;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A copy of a SQLite database as it stands at one moment, made while another process serves it. */
public final class Backup {

    private Backup() {}

    /**
     * Writes the copy, checks it, and brings it onto the disk before it gets its name.
     *
     * @param url value of {@code DATABASE_URL}; null: the default
     * @param target a file that is not there yet; only its owner may read it afterwards
     * @return exit code: 0, or 1 and a sentence on {@code err}
     */
    public static int run(String url, String target, PrintStream out, PrintStream err) {
        try {
            var file = Path.of(target).toAbsolutePath();
            var held = write(source(url), file);
            out.println(file + " holds " + held.submissions + " submissions and " + held.files + " files");
            return 0;
        } catch (Refusal e) {
            err.println(e.getMessage());
        } catch (InvalidPathException e) {
            err.println("No file can have the name " + e.getInput());
        } catch (IOException e) {
            err.println("The backup could not be written: " + e);
        } catch (SQLException e) {
            err.println("The backup could not be made: " + e.getMessage());
        }
        return 1;
    }

    private static Path source(String url) throws Refusal {
        var file = DatabaseUrl.keys(url).getOrDefault(DatabaseUrl.FILE, "");
        if (file.isEmpty()) {
            throw new Refusal("DATABASE_URL names no SQLite file; a PostgreSQL is backed up with its own pg_dump.");
        }
        // the factory's value, where a dollar is doubled
        var source = Path.of(file.replace("$$", "$"));
        if (!Files.exists(source)) {
            throw new Refusal("There is no database in " + source + ": start this where Deskbell runs, or set DATABASE_URL.");
        }
        return source;
    }

    private static Held write(Path source, Path target) throws IOException, SQLException, Refusal {
        if (Files.exists(target)) {
            throw new Refusal(target + " is there already; nothing was written.");
        }
        var unfinished = Files.createTempFile(target.getParent(), target.getFileName().toString(), ".unfinished",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            copy(source, unfinished);
            var held = count(unfinished);
            sync(unfinished, StandardOpenOption.WRITE);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            sync(target.getParent(), StandardOpenOption.READ);
            return held;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void copy(Path source, Path unfinished) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + source + "?busy_timeout=5000");
                var statement = connection.prepareStatement("vacuum into ?")) {
            statement.setString(1, unfinished.toString());
            statement.execute();
        }
    }

    /** Also proves that the copy can be read, and that no file which was sent lacks a byte. */
    private static Held count(Path copy) throws SQLException, Refusal {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
                var statement = connection.createStatement()) {
            try (var check = statement.executeQuery("pragma integrity_check")) {
                if (!check.getString(1).equals("ok")) {
                    throw new Refusal("The database is damaged: " + check.getString(1));
                }
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

    /** What is in a copy; files are those that were sent. */
    private record Held(int submissions, int files) {}

    private static void sync(Path path, StandardOpenOption mode) throws IOException {
        try (var channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }

    /** A sentence for the operator. */
    private static final class Refusal extends Exception {

        private static final long serialVersionUID = 1;

        Refusal(String sentence) {
            super(sentence);
        }
    }
}
