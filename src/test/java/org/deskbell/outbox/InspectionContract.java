package org.deskbell.outbox;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.outbox.Room.promise;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.deskbell.helpdesk.LogCapture;
import org.deskbell.outbox.OutboxConfig.InDoubt;
import org.deskbell.outbox.StoredFile.Verdict;
import org.deskbell.outbox.clamd.Clamd;
import org.deskbell.outbox.clamd.ClamdServer;
import org.junit.jupiter.api.Test;

/** The part of the specification that says what a virus scanner changes: what may be opened, and never whether a message goes. */
abstract class InspectionContract extends FilesContract {

    private static final byte[] VIRUS = ("Dear " + ClamdServer.VIRUS).getBytes(US_ASCII);

    private final ClamdServer clamd = ClamdServer.get();

    @Override
    Room room() {
        return room(clamd.line());
    }

    private Room room(Clamd scanner) {
        return new Room(source(), desk, clock, InDoubt.RESEND_MARKED, Optional.of(scanner));
    }

    @Test
    void whatIsCleanCanBeOpenedAndWhatIsNotIsInQuarantine() {
        try (var log = new LogCapture("org.deskbell")) {
            var clean = store(bytes(3 * PIECE));
            var infected = store(VIRUS);
            inspect(room);
            var sent = room.deliver(promise("stamp", "hello", List.of(clean, infected)));
            assertThat(sent.isTicket()).as("the message goes all the same").isTrue();
            var files = room.attachments.of(sent.reference());
            assertThat(files).extracting(StoredFile::verdict).containsExactly(Verdict.CLEAN, Verdict.INFECTED);
            assertThat(files).extracting(StoredFile::what).containsExactly(null, ClamdServer.NAME);
            assertThat(files).extracting(StoredFile::isQuarantined).containsExactly(false, true);
            assertThat(log.text()).contains("in quarantine: " + ClamdServer.NAME).doesNotContain("photo");
        }
    }

    @Test
    void aMessageDoesNotWaitForTheScannerAndItsFilesDo() throws Exception {
        var nobody = new Clamd("127.0.0.1", ClamdServer.freePort());
        Reference reference;
        room.close();
        room = room(nobody);
        var clean = store(bytes(10));
        inspect(room);
        reference = room.deliver(promise("stamp", "hello", List.of(clean))).reference();
        assertThat(room.attachments.of(reference).get(0)).extracting(StoredFile::verdict, StoredFile::isQuarantined)
                .containsExactly(Verdict.UNSCANNABLE, true);
        room.watch.round();
        assertThat(room.heard.take()).isEmpty();
        clock.advance(Casework.LATE);
        inspect(room);
        room.watch.round();
        assertThat(room.heard.take()).singleElement()
                .extracting(alarm -> alarm.line())
                .isEqualTo(
                        "ALARM scanner: 1 file waits for clamd for more than 15 minutes (DESKBELL_FILES_CLAMD), and cannot be opened"
                                + " without need meanwhile");
        assertThat(room.meters.get("deskbell.attachments.unscanned").gauge().value()).isEqualTo(1);

        try (var next = room(clamd.line())) {
            inspect(next);
            assertThat(next.attachments.of(reference).get(0).isQuarantined()).as("a minute has not passed").isTrue();
            clock.advance(Inspector.UNREACHABLE);
            inspect(next);
            assertThat(next.attachments.of(reference).get(0).verdict()).isEqualTo(Verdict.CLEAN);
            next.watch.round();
            assertThat(next.heard.take()).singleElement()
                    .extracting(alarm -> alarm.line())
                    .isEqualTo("Alarm over: scanner: files are scanned again");
        }
    }

    @Test
    void whatIsTooLargeForTheScannerStaysInQuarantineAndIsTriedAgain() {
        var id = store(new byte[ClamdServer.LARGEST + 1]);
        inspect(room);
        var file = room.attachments.find(id).orElseThrow();
        assertThat(file.verdict()).isEqualTo(Verdict.UNSCANNABLE);
        assertThat(file.what()).contains("StreamMaxLength");
        clock.advance(Duration.ofMinutes(20));
        room.watch.round();
        assertThat(room.heard.take()).as("nothing that waiting would mend").isEmpty();
        inspect(room);
        assertThat(scans("UNSCANNABLE")).isEqualTo(1);
        clock.advance(Inspector.UNSCANNABLE);
        inspect(room);
        assertThat(scans("UNSCANNABLE")).isEqualTo(2);
    }

    @Test
    void twoReplicasLookAtEachFileOnce() throws Exception {
        var ids = Stream.generate(() -> store(bytes(100))).limit(20).toList();
        try (var replica = room(clamd.line())) {
            CompletableFuture.allOf(inspection(room), inspection(replica)).join();
            assertThat(ids)
                    .allSatisfy(id -> assertThat(room.attachments.find(id).orElseThrow().verdict()).isEqualTo(Verdict.CLEAN));
            assertThat(scans("CLEAN") + scans(replica, "CLEAN")).isEqualTo(20);
        }
    }

    @Test
    void oneThatDiedWhileItLookedIsTakenOverAfterItsLease() {
        var other = new Storeroom(room.database);
        room.inspector.end(null);
        var id = open(10);
        room.attachments.add(id, 0, bytes(10));
        close(id, 10);
        assertThat(other.claimUnscanned(clock.instant(), clock.instant().plus(Inspector.LEASE))).isPresent();
        room.inspector.round();
        assertThat(room.attachments.find(id).orElseThrow().isQuarantined()).isTrue();
        clock.advance(Inspector.LEASE);
        room.inspector.round();
        assertThat(room.attachments.find(id).orElseThrow().verdict()).isEqualTo(Verdict.CLEAN);
    }

    @Test
    void whatIsErasedMeanwhileIsNoTrouble() throws IOException {
        var id = store(VIRUS);
        room.attachments.discard(id);
        inspect(room);
        assertThat(room.attachments.find(id)).isEmpty();
        assertThat(room.database.query(row -> row.getString("verdict"), "select verdict from attachment")).containsOnlyNulls();
    }

    private double scans(String result) {
        return scans(room, result);
    }

    private static double scans(Room from, String result) {
        var counter = from.meters.find("deskbell.attachments.scanned").tag("result", result).counter();
        return counter == null ? 0 : counter.count();
    }

    private static void inspect(Room room) {
        inspection(room).join();
    }

    private static CompletableFuture<Void> inspection(Room room) {
        return CompletableFuture.runAsync(room.inspector.rounds::run, room.inspector.rounds.thread);
    }
}
