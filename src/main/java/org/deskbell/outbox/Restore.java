package org.deskbell.outbox;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

import org.deskbell.outbox.Copy.Refusal;
import org.jboss.logging.Logger;

import io.quarkus.runtime.configuration.ConfigurationException;

/** A copy that {@link Backup} made, put back in the place of the database while nobody serves it. */
public final class Restore {

    private static final Logger LOG = Logger.getLogger(Restore.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    /** What SQLite keeps beside the file; the file itself comes last. */
    private static final List<String> PARTS = List.of("-wal", "-shm", "");

    private Restore() {}

    /**
     * Checks the copy before anything is touched, and takes the database's place in one step.
     *
     * @param url   value of {@code DATABASE_URL}; null: the default
     * @param force a database that is there is kept aside instead of refusing
     * @return exit code: 0, or 1 and a sentence on {@code err}
     */
    public static int run(String url, String copy, boolean force, InstantSource clock, PrintStream out, PrintStream err) {
        try {
            var database = place(url);
            var aside = database.resolveSibling(database.getFileName() + ".aside-" + TIME.format(clock.instant()));
            try (var tenancy = Tenancy.of(database)) {
                out.println(database + " holds " + put(Path.of(copy).toAbsolutePath(), database, force ? aside : null));
            }
            if (Files.exists(aside)) {
                out.println("What was there before is in " + aside);
            }
            return 0;
        } catch (Refusal | ConfigurationException e) {
            err.println(e.getMessage());
        } catch (InvalidPathException e) {
            err.println("No file can have the name " + e.getInput());
        } catch (IOException e) {
            err.println("The database could not be written: " + e);
        } catch (SQLException e) {
            err.println("This is no copy of Deskbell's database, or a damaged one: " + e.getMessage());
        }
        return 1;
    }

    private static Path place(String url) throws IOException, Refusal {
        var file = DatabaseUrl.file(url);
        if (file == null) {
            throw new Refusal("DATABASE_URL names no SQLite file; a PostgreSQL is restored with its own pg_restore or psql,"
                    + " from what pg_dump made.");
        }
        // where a link leads, there its log lies beside it
        return Files.exists(file) ? file.toRealPath() : file;
    }

    /** @param aside where to keep what is there; null: refuse */
    private static Copy.Held put(Path source, Path database, Path aside) throws IOException, SQLException, Refusal {
        if (!Files.isRegularFile(source)) {
            throw new Refusal("There is no file " + source);
        }
        if (Files.exists(beside(source, "-wal")) || Files.exists(database) && Files.isSameFile(source, database)) {
            throw new Refusal(source + " is a database in use or left behind, and no finished copy: make one with backup.");
        }
        boolean isThere = PARTS.stream().anyMatch(part -> Files.exists(beside(database, part)));
        if (isThere && aside == null) {
            throw new Refusal("There is a database in " + database + "; nothing was changed. With --force it is kept aside.");
        }
        try (var restored = Copy.beside(database)) {
            try (var to = Files.newOutputStream(restored.file())) {
                Files.copy(source, to);
            }
            var held = restored.check();
            if (isThere) {
                moveAside(database, aside);
            }
            restored.moveTo(database);
            return held;
        }
    }

    private static void moveAside(Path database, Path aside) throws IOException {
        if (Files.exists(database)) {
            bringTogether(database);
        }
        for (var part : PARTS) {
            if (Files.exists(beside(database, part))) {
                Files.move(beside(database, part), beside(aside, part), StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    /** Brings its log into the file, so that it is one file, which moves in one step. */
    private static void bringTogether(Path database) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database + "?busy_timeout=5000");
                var statement = connection.createStatement()) {
            statement.execute("pragma wal_checkpoint(truncate)");
        } catch (SQLException e) {
            LOG.debug("It is too damaged for that, and moves as it is", e);
        }
    }

    private static Path beside(Path file, String part) {
        return file.resolveSibling(file.getFileName() + part);
    }
}
