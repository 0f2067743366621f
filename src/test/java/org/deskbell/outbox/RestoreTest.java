package org.deskbell.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;

import org.deskbell.site.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy takes the database's place whole or not at all, and what was there is never lost. */
class RestoreTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-24T09:30:00Z"));

    @TempDir
    Path directory;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Promise promise = Room.promise("stamp", "hello");
    private Path database;
    private Path copy;

    @BeforeEach
    void aCopy() throws Exception {
        database = directory.resolve("data/deskbell.db");
        copy = directory.resolve("copy.db");
        Files.createDirectory(database.getParent());
        try (var room = room(database)) {
            room.deliver(promise);
            assertThat(Backup.run(url(), copy.toString(), out(), out())).as(said.toString()).isZero();
        }
        said.reset();
    }

    @Test
    void aCopyTakesTheEmptyPlace() throws Exception {
        lose();
        assertThat(restore(false)).as(said.toString()).isZero();
        assertThat(said.toString()).isEqualTo(database + " holds 1 submissions and 0 files\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(database))).isEqualTo("rw-------");
        assertThat(names()).containsExactly("deskbell.db", "deskbell.db.lock");
        try (var restored = room(database)) {
            assertThat(restored.row(promise).parcel()).isEqualTo(promise.parcel());
        }
    }

    @Test
    void aDatabaseThatIsThereIsKeptAsideAndOnlyWhenToldTo() throws Exception {
        var later = Room.promise("later", "after the copy");
        try (var room = room(database)) {
            room.deliver(later);
        }
        assertThat(restore(false)).isOne();
        assertThat(said.toString()).contains("There is a database in " + database, "--force");
        var aside = database.resolveSibling("deskbell.db.aside-20261124T093000Z");
        assertThat(restore(true)).as(said.toString()).isZero();
        assertThat(said.toString()).contains("What was there before is in " + aside);
        try (var restored = room(database); var kept = room(aside)) {
            assertThat(restored.row(promise).ticketId()).isEqualTo("00700");
            assertThat(kept.row(later).parcel()).isEqualTo(later.parcel());
        }
    }

    @Test
    void whatAKilledProcessLeftInItsLogIsKeptAsideToo() throws Exception {
        var later = Room.promise("later", "only in the log");
        // the last connection that closes would empty the log; a kill closes none
        try (var open = DriverManager.getConnection("jdbc:sqlite:" + database);
                var statement = open.createStatement();
                var room = room(database)) {
            statement.execute("select * from submission");
            room.deliver(later);
            for (var part : List.of("", "-wal")) {
                Files.copy(directory.resolve("data/deskbell.db" + part), directory.resolve("killed" + part));
            }
        }
        lose();
        for (var part : List.of("", "-wal")) {
            Files.move(directory.resolve("killed" + part), directory.resolve("data/deskbell.db" + part));
        }
        assertThat(restore(true)).as(said.toString()).isZero();
        try (var kept = room(database.resolveSibling("deskbell.db.aside-20261124T093000Z"))) {
            assertThat(kept.row(later).parcel()).isEqualTo(later.parcel());
        }
        assertThat(database.resolveSibling("deskbell.db-wal")).doesNotExist();
    }

    @Test
    void aDamagedDatabaseIsKeptAsideAsItIs() throws Exception {
        lose();
        Files.writeString(database, "no database at all");
        assertThat(restore(true)).as(said.toString()).isZero();
        assertThat(database.resolveSibling("deskbell.db.aside-20261124T093000Z")).hasContent("no database at all");
    }

    @Test
    void whileAProcessServesItNothingIsTouched() throws Exception {
        try (var tenancy = Tenancy.of(database)) {
            var before = names();
            assertThat(restore(true)).isOne();
            assertThat(said.toString()).contains("Process " + ProcessHandle.current().pid() + " serves " + database);
            assertThat(names()).isEqualTo(before);
        }
    }

    @Test
    void whatIsNoCopyIsRefusedBeforeAnythingIsTouched() throws Exception {
        Tenancy.of(database).close();
        var before = names();
        var bytes = Files.readAllBytes(copy);
        Arrays.fill(bytes, 4096, bytes.length - 4096, (byte) 7);
        Files.write(copy, bytes);
        assertThat(restore(true)).isOne();
        Files.writeString(copy, "a letter, and a long one, and no database at all");
        assertThat(restore(true)).isOne();
        Files.write(copy, new byte[0]);
        assertThat(restore(true)).isOne();
        assertThat(said.toString()).contains("malformed", "no copy of Deskbell's database", "no such table");
        Files.delete(copy);
        assertThat(restore(true)).isOne();
        assertThat(said.toString()).contains("There is no file " + copy);
        assertThat(names()).isEqualTo(before);
    }

    @Test
    void aDatabaseIsNotRestoredFromItself() {
        copy = database;
        assertThat(restore(true)).isOne();
        assertThat(said.toString()).contains("no finished copy");
        assertThat(database).exists();
    }

    @Test
    void aServerHasItsOwnWay() {
        assertThat(Restore.run("postgres://ann:CANARY@host/db", copy.toString(), true, CLOCK, out(), out())).isOne();
        assertThat(said.toString()).contains("pg_restore").doesNotContain("CANARY");
    }

    private void lose() throws Exception {
        for (var name : names()) {
            Files.delete(database.resolveSibling(name));
        }
    }

    private List<String> names() throws Exception {
        try (var files = Files.list(database.getParent())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private int restore(boolean force) {
        return Restore.run(url(), copy.toString(), force, CLOCK, out(), out());
    }

    private String url() {
        return "jdbc:sqlite:" + database;
    }

    private PrintStream out() {
        return new PrintStream(said, true);
    }

    private static Room room(Path file) {
        return new Room(SqliteDatabase.source(file), new Desk("proprofs"), new TestClock());
    }
}
