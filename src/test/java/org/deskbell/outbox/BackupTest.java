package org.deskbell.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.deskbell.site.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy is whole, private, and never in the way of another one. */
class BackupTest {

    @TempDir
    Path directory;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void aCopyMadeWhileTheOutboxIsBusyHoldsAllThatWasPromisedBefore() throws Exception {
        var bytes = FilesAtWork.bytes(1, 300_000);
        Promise promise;
        var target = directory.resolve("copy's.db");
        try (var room = room(directory.resolve("deskbell.db"))) {
            promise = Room.promise("stamp", "hello", List.of(FilesAtWork.store(room, bytes)));
            room.deliver(promise);
            var busy = CompletableFuture.runAsync(() -> {
                for (int i = 0; i < 200; i++) {
                    room.deliver(Room.promise("stamp" + i, "hello"));
                }
            });
            assertThat(backup(target)).as(said.toString()).isZero();
            busy.join();
        }
        assertThat(said.toString()).endsWith(" submissions and 1 files\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target))).isEqualTo("rw-------");
        try (var restored = room(target)) {
            assertThat(restored.row(promise).ticketId()).isEqualTo("00700");
            assertThat(restored.row(promise).parcel()).isEqualTo(promise.parcel());
            var out = new ByteArrayOutputStream();
            restored.attachments.read(restored.attachments.of(promise.reference()).get(0), out);
            assertThat(out.toByteArray()).isEqualTo(bytes);
        }
        try (var files = Files.list(directory)) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".unfinished"));
        }
    }

    @Test
    void aCopyWithoutAFileThatWasSentIsRefused() throws Exception {
        try (var room = room(directory.resolve("deskbell.db"))) {
            room.deliver(Room.promise("stamp", "hello", List.of(FilesAtWork.store(room, FilesAtWork.bytes(1, 3000)))));
            room.database.update("delete from attachment_piece where number = 1");
        }
        var target = directory.resolve("copy.db");
        assertThat(backup(target)).isEqualTo(1);
        assertThat(said.toString()).contains("bytes are missing of 1 file");
        assertThat(target).doesNotExist();
    }

    @Test
    void whatIsThereIsNotOverwritten() throws Exception {
        room(directory.resolve("deskbell.db")).close();
        var there = Files.writeString(directory.resolve("there"), "precious");
        assertThat(backup(there)).isEqualTo(1);
        assertThat(said.toString()).contains("is there already");
        assertThat(there).hasContent("precious");
    }

    @Test
    void withoutADatabaseThereIsNoBackupAndNoDatabaseAfterwards() {
        assertThat(backup(directory.resolve("copy"))).isEqualTo(1);
        assertThat(said.toString()).contains("There is no database in " + directory.resolve("deskbell.db"));
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aServerHasItsOwnWay() {
        assertThat(Backup.run("postgres://ann:CANARY@host/db", "copy", out(), out())).isEqualTo(1);
        assertThat(said.toString()).contains("pg_dump").doesNotContain("CANARY");
    }

    @Test
    void aDirectoryThatIsNotThereIsSaid() throws Exception {
        room(directory.resolve("deskbell.db")).close();
        assertThat(backup(directory.resolve("gone/copy"))).isEqualTo(1);
        assertThat(said.toString()).contains("could not be written");
    }

    private int backup(Path target) {
        return Backup.run("jdbc:sqlite:" + directory.resolve("deskbell.db"), target.toString(), out(), out());
    }

    private PrintStream out() {
        return new PrintStream(said, true);
    }

    private static Room room(Path file) {
        return new Room(SqliteDatabase.source(file), new Desk("proprofs"), new TestClock());
    }
}
