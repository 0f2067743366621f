package org.deskbell.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.deskbell.journeys.Fuse;
import org.deskbell.outbox.Acceptance.AttachmentsGone;
import org.deskbell.outbox.Acceptance.Kept;
import org.deskbell.site.TestClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The process ends in the middle of each step of a file's way. After the next start no file that was sent is damaged or missing, none
 * that did not arrive whole can be sent, and what is left of anything is erased when its time comes.
 */
abstract class FileCrashContract extends DatabaseContract {

    private static final String OUTBOX = "org.deskbell.outbox.";
    private static final byte[] SENT_BEFORE = FilesAtWork.bytes(3, FilesAtWork.MANY * FilesAtWork.PIECE);

    private final TestClock clock = new TestClock();

    /** Where a statement that this method has made is not safe yet. */
    abstract Fuse uncommitted(String type, String method);

    /** When the plug is pulled. */
    enum Moment {
        OPENED_NOT_COMMITTED,
        OPENED,
        PIECE_NOT_COMMITTED,
        PIECE_ADDED,
        WHOLE_NOT_COMMITTED,
        WHOLE,
        INSERTED_NOT_BOUND,
        BOUND_NOT_COMMITTED,
        BOUND_NOT_ANSWERED,
        REMOVED_NOT_EMPTIED,
        REMOVED_AND_HALF_EMPTIED,
        ERASED_NOT_COMMITTED,
        ERASED_NOT_EMPTIED,
        /** Not at all. */
        NEVER
    }

    @ParameterizedTest
    @EnumSource
    void noFileIsDamagedLostOrLeftBehind(Moment moment) throws Exception {
        Promise before;
        String arriving;
        String waiting;
        try (var room = room()) {
            before = Room.promise("before", "hello", List.of(FilesAtWork.store(room, SENT_BEFORE)));
            room.deliver(before);
            arriving = ((Berth.Open) room.attachments.open("contact", null, 100)).id();
            room.attachments.add(arriving, 0, new byte[50]);
            waiting = FilesAtWork.store(room, FilesAtWork.bytes(4, 100));
        }
        var said = work(moment, before.reference());

        try (var room = room()) {
            unharmed(room);
            if (room.row(before).parcel() == null) {
                assertThat(room.attachments.of(before.reference())).as("erased with the answers").isEmpty();
            } else {
                assertThat(said).doesNotContain("erased");
                assertThat(read(room, room.attachments.of(before.reference()).get(0))).isEqualTo(SENT_BEFORE);
            }
            assertThat(room.accept(Room.promise("other", "half", List.of(arriving)), Duration.ZERO))
                    .isEqualTo(new AttachmentsGone(List.of(arriving)));
            var other = Room.promise("other", "whole", List.of(waiting));
            assertThat(room.accept(other, Duration.ZERO)).isInstanceOf(Kept.class);
            assertThat(room.attachments.of(other.reference())).hasSize(1);
            sentAgain(room, said);
            room.rest();
            unharmed(room);

            for (int i = 0; i < 3; i++) {
                // the lease is over, a doubt, and the resend after it
                clock.advance(Duration.ofDays(1));
                room.round();
            }
            clock.advance(Duration.ofDays(31));
            room.sweeper().round();
            assertThat(count(room, "attachment") + count(room, "attachment_piece")).as("left behind").isZero();
        }
    }

    /** The visitor presses send again, with the file that their page has, if it has one. */
    private static void sentAgain(Room room, List<String> said) throws IOException {
        var file = said.stream().filter(line -> line.startsWith("file ")).map(line -> line.substring(5)).findFirst();
        if (file.isEmpty()) {
            return; // they have no page that says so, and choose it again
        }
        var promise = FilesAtWork.promise(List.of(file.get()));
        var kept = (Kept) room.accept(promise, Duration.ZERO);
        var files = room.attachments.of(kept.submission().reference());
        assertThat(files).extracting(StoredFile::id).containsExactly(file.get());
        assertThat(read(room, files.get(0))).isEqualTo(FilesAtWork.bytes(1, 3 * FilesAtWork.PIECE + 1));
        assertThat(count(room, "submission where stamp = 'stamp'")).isEqualTo(1);
        if (said.contains("promised")) {
            assertThat(kept.submission().reference()).as("it was promised before").isNotEqualTo(promise.reference());
        }
    }

    /** Whatever is sent belongs to a submission, and has every byte that it had. */
    private static void unharmed(Room room) throws IOException {
        assertThat(count(room, "attachment where state = 'SENT' and reference not in (select reference from submission)"))
                .isZero();
        for (var id : room.database.query(row -> row.getString("id"),
                "select id from attachment where state in ('WHOLE', 'SENT')")) {
            var file = room.attachments.find(id).orElseThrow();
            assertThat(FilesContract.digest(read(room, file))).isEqualTo(file.digest());
        }
    }

    private static byte[] read(Room room, StoredFile file) throws IOException {
        var out = new ByteArrayOutputStream();
        room.attachments.read(file, out);
        return out.toByteArray();
    }

    private static int count(Room room, String rows) {
        return room.database.query(row -> row.getInt(1), "select count(*) from " + rows).get(0);
    }

    private Fuse fuse(Moment moment) {
        return switch (moment) {
            case OPENED_NOT_COMMITTED -> uncommitted(OUTBOX + "Storeroom", "open");
            case OPENED -> Fuse.at(OUTBOX + "Storeroom", "open", "AT EXIT");
            case PIECE_NOT_COMMITTED -> uncommitted(OUTBOX + "Storeroom", "add");
            case PIECE_ADDED -> Fuse.at(OUTBOX + "Storeroom", "add", "AT EXIT");
            case WHOLE_NOT_COMMITTED -> uncommitted(OUTBOX + "Storeroom", "close");
            case WHOLE -> Fuse.at(OUTBOX + "Storeroom", "close", "AT EXIT");
            case INSERTED_NOT_BOUND -> Fuse.at(OUTBOX + "Storeroom", "bind", "AT ENTRY");
            case BOUND_NOT_COMMITTED -> uncommitted(OUTBOX + "Storeroom", "bind");
            case BOUND_NOT_ANSWERED -> Fuse.at(OUTBOX + "Submissions", "insert", "AT EXIT");
            case REMOVED_NOT_EMPTIED -> Fuse.at(OUTBOX + "Clearance", "empty", "AT ENTRY");
            case REMOVED_AND_HALF_EMPTIED -> Fuse.at(OUTBOX + "Database", "update", "AT EXIT", OUTBOX + "Clearance", "empty");
            case ERASED_NOT_COMMITTED -> uncommitted(OUTBOX + "Clearance", "takeAll");
            case ERASED_NOT_EMPTIED -> Fuse.at(OUTBOX + "Clearance", "sweep", "AT ENTRY");
            case NEVER -> null;
        };
    }

    /** What it said before it ended. */
    private List<String> work(Moment moment, Reference toErase) throws Exception {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // it is over before anything gets warm
                "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), FilesAtWork.class.getName()));
        command.addAll(database().access());
        command.add(toErase.text());
        var java = new ProcessBuilder(command).directory(directory.toFile()).redirectError(Redirect.DISCARD);
        var fuse = fuse(moment);
        if (fuse != null) {
            java.environment().putAll(fuse.settings(directory));
        }
        var process = java.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        assertThat(process.waitFor()).as("ended at that very moment").isEqualTo(fuse == null ? 0 : Fuse.BLOWN);
        return said;
    }

    private Room room() {
        return new Room(source(), new Desk("proprofs"), clock);
    }
}
