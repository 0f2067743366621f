package org.deskbell.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbell.outbox.Room.promise;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.deskbell.outbox.Acceptance.AttachmentsGone;
import org.deskbell.outbox.Acceptance.Kept;
import org.deskbell.outbox.StoredFile.Verdict;
import org.junit.jupiter.api.Test;

/** The specification of files that come with messages, its first half: how they come in, and that a promise holds theirs or none. */
abstract class AttachmentsContract extends FilesContract {

    @Test
    void filesComeBackByteForByteAndOutliveTheProcess() throws Exception {
        var large = bytes(5 * PIECE + 1);
        var small = bytes(1);
        var ids = List.of(store(small), store(large));
        var promise = promise("stamp", "hello", ids);
        room.deliver(promise);
        room.close();
        try (var next = room()) {
            var files = next.attachments.of(promise.reference());
            assertThat(files).extracting(StoredFile::id).as("in their order").isEqualTo(ids);
            assertThat(read(next, files.get(0))).isEqualTo(small);
            assertThat(read(next, files.get(1))).isEqualTo(large);
            assertThat(files.get(1)).isEqualTo(new StoredFile(ids.get(1), promise.reference(), "contact", "photo.jpg",
                    "image/jpeg", large.length, digest(large), Verdict.UNCHECKED, null, clock.instant()));
            assertThat(next.attachments.find(ids.get(1))).contains(files.get(1));
            assertThat(files.get(1).toString()).doesNotContain("photo");
        }
    }

    @Test
    void aFileIsNobodysUntilItIsSent() throws Exception {
        var bytes = bytes(PIECE);
        var file = room.attachments.find(store(bytes)).orElseThrow();
        assertThat(file.reference()).isNull();
        assertThat(file.settledAt()).isNull();
        assertThat(read(room, file)).isEqualTo(bytes);
        assertThat(room.attachments.find("nonsense")).isEmpty();
        assertThat(room.attachments.of(new Reference("7Q4M-K2XD"))).isEmpty();
    }

    @Test
    void whatIsHeldHasItsFilesToo() throws Exception {
        var id = store(bytes(10));
        var promise = promise("stamp", "hello", List.of(id));
        var hold = new Hold("robot", clock.instant(), false);
        assertThat(room.hold(promise, hold)).isInstanceOf(Kept.class);
        assertThat(room.attachments.of(promise.reference())).extracting(StoredFile::id).containsExactly(id);
        var gone = room.hold(promise("other", "hello", List.of(id)), hold);
        assertThat(gone).isEqualTo(new AttachmentsGone(List.of(id)));
    }

    @Test
    void withoutOneOfItsFilesNothingIsWrittenAndTheOthersWaitOn() throws Exception {
        var there = store(bytes(10));
        var gone = store(bytes(10));
        var arriving = open(10);
        room.attachments.discard(gone);
        var promise = promise("stamp", "hello", List.of(gone, there, arriving, "nonsense"));
        for (int i = 0; i < 20; i++) {
            var acceptance = room.accept(promise, Duration.ZERO);
            assertThat(((AttachmentsGone) acceptance).ids()).containsExactlyInAnyOrder(gone, arriving, "nonsense");
        }
        assertThat(room.submissions.named(promise.reference())).isEmpty();
        assertThat(desk.asked).isEmpty();
        assertThat(room.attachments.find(there).orElseThrow().reference()).isNull();
        assertThat(room.deliver(promise("stamp", "hello", List.of(there))).isTicket()).as("every hand is free").isTrue();
    }

    @Test
    void whatFailsHalfwayWritesNothing() throws Exception {
        var ids = List.of(store(bytes(10)), store(bytes(10)), store(bytes(10)));
        // the second of one form cannot be bound, by now the submission and the first are written
        room.database.update("create unique index fault on attachment (form) where state = 'SENT'");
        var promise = promise("stamp", "hello", ids);
        assertThatThrownBy(() -> room.accept(promise, Duration.ZERO)).isInstanceOf(OutboxUnavailable.class);
        assertThat(room.submissions.named(promise.reference())).isEmpty();
        assertThat(ids).allSatisfy(id -> assertThat(room.attachments.find(id).orElseThrow().reference()).isNull());

        room.database.update("drop index fault");
        assertThat(room.deliver(promise).isTicket()).isTrue();
        assertThat(room.attachments.of(promise.reference())).hasSize(3);
    }

    @Test
    void ofTwoThatWantTheSameFilesOneHasThemAll() throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try (var replica = room()) {
            for (int i = 0; i < 20; i++) {
                var ids = List.of(store(bytes(10)), store(bytes(10)), store(bytes(10)));
                var turned = new ArrayList<>(ids);
                Collections.reverse(turned);
                var one = promise("one" + i, "hello", ids);
                var other = promise("other" + i, "hello", turned);
                Callable<Acceptance> first = () -> room.accept(one, Duration.ZERO);
                Callable<Acceptance> second = () -> replica.accept(other, Duration.ZERO);
                var acceptances = new ArrayList<Acceptance>();
                for (var acceptance : threads.invokeAll(List.of(first, second))) {
                    acceptances.add(acceptance.get());
                }
                assertThat(acceptances).hasAtLeastOneElementOfType(Kept.class)
                        .hasAtLeastOneElementOfType(AttachmentsGone.class);
                boolean firstWon = acceptances.get(0) instanceof Kept;
                assertThat(room.attachments.of(one.reference())).hasSize(firstWon ? 3 : 0);
                assertThat(room.attachments.of(other.reference())).hasSize(firstWon ? 0 : 3);
                assertThat(room.submissions.named((firstWon ? other : one).reference())).isEmpty();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void theSameSentTwiceIsOneSubmissionWithTheFilesOfTheFirst() throws Exception {
        var first = store(bytes(10));
        var again = store(bytes(10));
        var promise = promise("stamp", "hello", List.of(first));
        var kept = room.deliver(promise);
        assertThat(room.deliver(promise("stamp", "hello", List.of(first))).reference()).isEqualTo(kept.reference());
        assertThat(room.deliver(promise("stamp", "hello", List.of(again))).reference()).isEqualTo(kept.reference());
        assertThat(room.attachments.of(promise.reference())).extracting(StoredFile::id).containsExactly(first);
        assertThat(room.attachments.find(again).orElseThrow().reference()).isNull();
        assertThat(desk.asked).hasSize(1);
    }

    @Test
    void fiveAtOnceAreOneSubmissionWithOneSetOfFiles() throws Exception {
        var threads = Executors.newFixedThreadPool(5);
        try {
            var id = store(bytes(10));
            Callable<Submission> send = () -> room.deliver(promise("stamp", "hello", List.of(id)));
            var references = new ArrayList<Reference>();
            for (var sent : threads.invokeAll(Collections.nCopies(5, send))) {
                references.add(sent.get().reference());
            }
            assertThat(references).containsOnly(room.attachments.find(id).orElseThrow().reference());
            assertThat(desk.asked).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aFileIsWholeOnlyWithAllItsBytes() throws Exception {
        var bytes = bytes(2 * PIECE);
        var id = open(bytes.length);
        room.attachments.add(id, 0, bytes(PIECE));
        assertThat(close(id, bytes.length)).as("one piece is missing").isFalse();
        assertThat(room.attachments.find(id)).isEmpty();
        room.attachments.add(id, 1, bytes(PIECE));
        assertThat(room.attachments.add(id, 1, bytes(PIECE))).as("the same piece again").isFalse();
        assertThat(close(id, bytes.length)).isTrue();
        assertThat(room.attachments.add(id, 2, bytes(1))).as("more, when it is whole").isFalse();
        assertThat(close(id, bytes.length)).as("once more").isFalse();
    }

    @Test
    void whatIsLargerThanWhatWasReservedIsNoFile() {
        var id = open(Storeroom.LEAST);
        room.attachments.add(id, 0, bytes((int) Storeroom.LEAST + 1));
        assertThat(close(id, Storeroom.LEAST + 1)).isFalse();
    }

    @Test
    void whatIsDiscardedIsGoneButNotWhatIsSent() throws Exception {
        var sent = store(bytes(10));
        var promise = promise("stamp", "hello", List.of(sent));
        room.deliver(promise);
        room.attachments.discard(sent);
        assertThat(read(room, room.attachments.find(sent).orElseThrow())).hasSize(10);

        var whole = store(bytes(40 * PIECE));
        var file = room.attachments.find(whole).orElseThrow();
        var arriving = open(10);
        room.attachments.add(arriving, 0, bytes(10));
        room.attachments.discard(whole);
        room.attachments.discard(arriving);
        room.attachments.discard("nonsense");
        assertThat(room.attachments.find(whole)).isEmpty();
        assertThat(room.attachments.add(arriving, 1, bytes(10))).isFalse();
        assertThat(pieces()).as("of the one that is sent").isEqualTo(1);
        assertThatThrownBy(() -> read(room, file)).isInstanceOf(IOException.class);
    }

    @Test
    void nothingComesInThatCannotBeWritten() {
        var id = open(10);
        room.mute = true;
        assertThatThrownBy(() -> open(10)).isInstanceOf(OutboxUnavailable.class);
        assertThatThrownBy(() -> room.attachments.add(id, 0, bytes(10))).isInstanceOf(OutboxUnavailable.class);
        assertThatThrownBy(() -> close(id, 10)).isInstanceOf(OutboxUnavailable.class);
        assertThatThrownBy(() -> room.attachments.discard(id)).isInstanceOf(OutboxUnavailable.class);
        room.attachments.touch(List.of(id));
    }

    private byte[] read(Room from, StoredFile file) throws IOException {
        var out = new ByteArrayOutputStream();
        from.attachments.read(file, out);
        return out.toByteArray();
    }
}
