package org.deskbell.outbox;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.deskbell.outbox.Copy.Refusal;

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
            out.println(file + " holds " + held);
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
        var source = DatabaseUrl.file(url);
        if (source == null) {
            throw new Refusal("DATABASE_URL names no SQLite file; a PostgreSQL is backed up with its own pg_dump.");
        }
        if (!Files.exists(source)) {
            throw new Refusal("There is no database in " + source + ": start this where Deskbell runs, or set DATABASE_URL.");
        }
        return source;
    }

    private static Copy.Held write(Path source, Path target) throws IOException, SQLException, Refusal {
        if (Files.exists(target)) {
            throw new Refusal(target + " is there already; nothing was written.");
        }
        try (var copy = Copy.beside(target)) {
            fill(copy, source);
            var held = copy.check();
            copy.moveTo(target);
            return held;
        }
    }

    private static void fill(Copy copy, Path source) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + source + "?busy_timeout=5000");
                var statement = connection.prepareStatement("vacuum into ?")) {
            statement.setString(1, copy.file().toString());
            statement.execute();
        }
    }
}
