package org.deskbell.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.deskbell.outbox.Room.promise;

import java.time.Duration;
import java.util.List;

import org.deskbell.helpdesk.Outcome.Refused;
import org.deskbell.helpdesk.Outcome.Unavailable;
import org.junit.jupiter.api.Test;

/** The part of the specification that says when files go: never before their submission is settled, and then with everything of them. */
abstract class FileErasureContract extends FileLimitsContract {

    private static final String ANN = "ann";

    @Test
    void whatNobodySendsIsErasedAWhileAfterItWasLastOnAPage() {
        var left = store(bytes(PIECE + 1));
        var shown = store(bytes(10));
        clock.advance(Duration.ofHours(5));
        room.attachments.touch(List.of(shown, "nonsense"));
        room.attachments.touch(List.of());
        clock.advance(Duration.ofHours(1).minusSeconds(1));
        room.sweeper().round();
        assertThat(room.attachments.find(left)).isPresent();

        clock.advance(Duration.ofSeconds(1));
        room.sweeper().round();
        assertThat(room.attachments.find(left)).isEmpty();
        assertThat(room.attachments.find(shown)).isPresent();
        assertThat(pieces()).isEqualTo(1);
        clock.advance(Duration.ofHours(6));
        room.sweeper().round();
        assertThat(rows()).isZero();
    }

    @Test
    void whatNeverArrivesIsErasedAfterAnHour() {
        var id = open(10);
        room.attachments.add(id, 0, bytes(10));
        clock.advance(Duration.ofHours(1).minusSeconds(1));
        room.sweeper().round();
        assertThat(pieces()).isEqualTo(1);
        clock.advance(Duration.ofSeconds(1));
        room.sweeper().round();
        assertThat(close(id, 10)).isFalse();
        assertThat(rows() + pieces()).isZero();
    }

    @Test
    void whatIsSentIsErasedThirtyDaysAfterItsSubmissionIsSettled() {
        desk.answers(new Unavailable("503", Duration.ofHours(1)));
        var id = store(bytes(PIECE + 1));
        var promise = promise("stamp", "hello", List.of(id));
        room.deliver(promise);
        clock.advance(Duration.ofDays(40));
        room.sweeper().round();
        assertThat(room.attachments.find(id)).as("it is not even delivered").isPresent();
        room.round();
        assertThat(room.attachments.find(id).orElseThrow().settledAt()).isEqualTo(clock.instant());
        clock.advance(Duration.ofDays(30).minusSeconds(1));
        sweepAll();
        assertThat(room.attachments.of(promise.reference())).hasSize(1);

        clock.advance(Duration.ofSeconds(1));
        sweepAll();
        assertThat(room.attachments.of(promise.reference())).isEmpty();
        assertThat(rows() + pieces()).isZero();
        assertThat(room.row(promise).ticketId()).isEqualTo("00700");
    }

    @Test
    void whatAPersonMustSettleKeepsItsFiles() {
        desk.answers(new Refused("422", null));
        var id = store(bytes(10));
        var promise = promise("stamp", "hello", List.of(id));
        room.deliver(promise);
        clock.advance(Duration.ofDays(1000));
        sweepAll();
        assertThat(room.attachments.of(promise.reference())).hasSize(1);
        assertThat(room.attachments.find(id).orElseThrow().settledAt()).isNull();
    }

    @Test
    void noFileOutlivesItsRow() {
        room.limits.keep = Duration.ofDays(1000);
        var first = promise("stamp", "first", List.of(store(bytes(10))));
        room.deliver(first);
        clock.advance(Duration.ofDays(90));
        room.janitor.round();
        assertThat(room.attachments.find(first.attachments().get(0))).as("gone with the row").isEmpty();
        room.sweeper().round();
        assertThat(rows() + pieces()).isZero();

        var second = promise("stamp", "second", List.of(store(bytes(10))));
        room.deliver(second);
        room.database.update("delete from submission");
        clock.advance(Duration.ofHours(1));
        room.sweeper().round();
        assertThat(rows() + pieces()).as("whoever has taken the row away").isZero();
    }

    @Test
    void anOperatorErasesAFileOrTheSubmissionWithItsFiles() {
        var ids = List.of(store(bytes(PIECE + 1)), store(bytes(10)));
        var promise = promise("stamp", "hello", ids);
        room.deliver(promise);
        assertThat(room.attachments.opened(ids.get(0), "")).isTrue();
        assertThat(room.attachments.opened(ids.get(0), ANN)).isTrue();
        assertThat(room.attachments.erase(ids.get(0), ANN)).isEqualTo(Upshot.DONE);
        assertThat(room.attachments.erase(ids.get(0), ANN)).isEqualTo(Upshot.NO_SUCH);
        assertThat(room.attachments.opened(ids.get(0), ANN)).isFalse();
        assertThat(room.attachments.erase(store(bytes(10)), ANN)).as("one that is nobody's").isEqualTo(Upshot.NO_SUCH);
        assertThat(room.attachments.of(promise.reference())).extracting(StoredFile::id).containsExactly(ids.get(1));
        assertThat(room.row(promise).history()).extracting(Entry::event, Entry::who)
                .containsExactly(tuple("created", ""), tuple("file opened", ""), tuple("file opened", ANN),
                        tuple("file erased", ANN));
        assertThat(room.meters.get("deskbell.attachments.opened").counter().count()).isEqualTo(2);

        assertThat(room.records().erase(promise.reference(), 1, "asked for", ANN)).isEqualTo(Upshot.DONE);
        assertThat(room.attachments.of(promise.reference())).isEmpty();
        assertThat(pieces()).as("of the one that is nobody's").isEqualTo(1);
        assertThat(room.records().erase(promise.reference(), 1, "asked for", ANN)).isEqualTo(Upshot.TOO_LATE);
    }

    @Test
    void aPersonsFilesAreFoundAndErasedAlsoWhenTheAnswersAreGone() {
        var records = room.records();
        var person = records.person("ann@example.com");
        var early = promise("stamp", "early", List.of(store(bytes(10))));
        room.deliver(early);
        clock.advance(Duration.ofDays(7));
        room.janitor.round();
        var late = promise("stamp", "late", List.of(store(bytes(10)), store(bytes(10))));
        room.deliver(late);
        assertThat(room.row(early).parcel()).isNull();
        assertThat(records.export(person, ANN)).extracting(found -> found.submission().reference())
                .containsExactly(early.reference(), late.reference());
        assertThat(records.eraseAll(person, "asked for", ANN)).isEqualTo(2);
        assertThat(room.attachments.of(early.reference())).isEmpty();
        assertThat(room.attachments.of(late.reference())).isEmpty();
        assertThat(pieces()).isZero();
        assertThat(records.export(person, ANN)).isEmpty();
    }

    @Test
    void onceTheFilesAreGoneTooNobodyIsFoundAnyMore() {
        var promise = promise("stamp", "hello", List.of(store(bytes(10))));
        room.deliver(promise);
        clock.advance(Duration.ofDays(7));
        room.janitor.round();
        assertThat(people()).as("as long as there is a file").isEqualTo(1);
        assertThat(room.records().erase(promise.reference(), 1, "the file too", ANN)).isEqualTo(Upshot.DONE);
        assertThat(people()).isZero();

        room.deliver(promise("stamp", "again", List.of(store(bytes(10)))));
        clock.advance(Duration.ofDays(30));
        sweepAll();
        room.janitor.round();
        assertThat(people()).isZero();
    }

    @Test
    void whatIsGoneSaysNothingButHowMuchCameFromWhere() {
        var id = store(bytes(10));
        room.attachments.discard(id);
        room.sweeper().round();
        assertThat(room.database.query(row -> row.getString("line"),
                """
                        select state || ' ' || sender || ' ' || bytes || coalesce(name, '') || coalesce(type, '') || coalesce(digest, '')
                            as line from attachment"""))
                .containsExactly("GONE sender " + Storeroom.LEAST);
        clock.advance(Duration.ofHours(1));
        room.sweeper().round();
        assertThat(rows()).isZero();
    }

    @Test
    void whereAFileCameFromIsForgottenWithinTheHour() {
        var id = store(bytes(10));
        clock.advance(Duration.ofHours(1));
        room.sweeper().round();
        assertThat(room.attachments.find(id)).isPresent();
        assertThat(room.database.query(row -> row.getString("sender"), "select sender from attachment"))
                .containsExactly((String) null);
    }

    @Test
    void aClockThatWasSetBackKeepsNoFileForYears() {
        room.limits.sender = "32K/1h";
        clock.advance(Duration.ofDays(400));
        store(bytes(10));
        open(10);
        clock.advance(Duration.ofDays(-400));
        room.sweeper().round();
        assertThat(room.attachments.open("contact", "sender", 1)).isEqualTo(Berth.Refused.SENDER_FULL);
        clock.advance(Duration.ofHours(6));
        room.sweeper().round();
        assertThat(rows() + pieces()).isZero();
    }

    /** As the hours go by. */
    private void sweepAll() {
        room.janitor.round();
        room.sweeper().round();
    }

    private int rows() {
        return room.database.query(row -> row.getInt(1), "select count(*) from attachment").get(0);
    }

    private int people() {
        return room.database.query(row -> row.getInt(1), "select count(*) from submission where person is not null").get(0);
    }
}
