package org.deskbell.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.deskbell.outbox.Room.promise;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.deskbell.helpdesk.Outcome.Refused;
import org.deskbell.helpdesk.Outcome.Unavailable;
import org.deskbell.helpdesk.Outcome.Unknown;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The specification of what operators see and do; each database has a test that runs it. */
abstract class CaseworkContract extends RoomContract {

    private static final String ANN = "ann";

    private Database database;
    private Casework casework;

    @BeforeEach
    void begin() {
        database = new Database(source());
        casework = room.casework();
    }

    @Test
    void whatNeedsAPersonComesFirst() {
        var late = waiting("late");
        var later = waiting("later");
        clock.advance(Duration.ofMinutes(16));
        var fresh = waiting("fresh");
        var held = held("held");
        var stuck = stuck("stuck");
        clock.advance(Duration.ofSeconds(1));
        var stuckNow = stuck("stuck now");
        room.deliver(promise("fine", "hello"));

        assertThat(in(Tray.NEEDS_YOU)).containsExactly(stuck.reference(), stuckNow.reference(), held.reference());
        assertThat(in(Tray.HELD)).containsExactly(held.reference());
        assertThat(in(Tray.ON_THE_WAY)).containsExactly(first(late, later), second(late, later), fresh.reference());
        assertThat(in(Tray.LATE)).containsExactly(first(late, later), second(late, later));
        assertThat(casework.search(tray(Tray.ON_THE_WAY), 10).cases()).extracting(Case::late)
                .containsExactly(true, true, false);
        var tally = casework.tally();
        assertThat(List.of(tally.of(Status.STUCK), tally.of(Status.HELD), tally.of(Status.WAITING), tally.late(),
                tally.of(Status.DELIVERED), tally.of(Status.CLOSED))).containsExactly(2, 1, 3, 2, 1, 0);
    }

    @Test
    void retryingSendsAtOnce() {
        var promise = stuck("hello");
        assertThat(casework.retry(promise.reference(), 1, ANN)).isEqualTo(Upshot.DONE);
        room.round();
        assertThat(row(promise).ticketId()).isEqualTo("00700");
        assertThat(desk.asked.get(1).description()).isEqualTo("hello");
        assertThat(row(promise).history()).extracting(Entry::event, Entry::who)
                .containsExactly(tuple("given up", ""), tuple("retried", ANN), tuple("created", ""));
    }

    @Test
    void retryingWhatMayAlreadyBeATicketSaysSo() {
        desk.answers(new Unknown("success without a number", false));
        var promise = promise("stamp", "hello");
        room.deliver(promise);
        assertThat(casework.retry(promise.reference(), 1, ANN)).isEqualTo(Upshot.DONE);
        room.round();
        assertThat(desk.asked.get(1).description()).startsWith("Reference " + promise.reference() + " may already");
        assertThat(row(promise).history()).extracting(Entry::event).contains("retried in doubt");
    }

    @Test
    void namingKeepsTheTicketIdAsGiven() {
        var promise = stuck("hello");
        assertThat(casework.name(promise.reference(), 1, " \u00a0#00700 b ", ANN)).isEqualTo(Upshot.DONE);
        assertThat(row(promise).status()).isEqualTo(Status.DELIVERED);
        assertThat(row(promise).ticketId()).isEqualTo("#00700 b");
        assertThat(last(promise)).extracting(Entry::event, Entry::who, Entry::why).containsExactly("named", ANN, "#00700 b");
        neverSentAgain();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\nb", "a\tb", "a\u0000b", "a\u202eb", "a\u2028b"})
    void whatIsNoLineOfTextIsNoTicketIdAndNoReason(String typed) {
        var promise = stuck("hello");
        assertThat(casework.name(promise.reference(), 1, typed, ANN)).isEqualTo(Upshot.UNFIT);
        assertThat(casework.close(promise.reference(), 1, typed, ANN)).isEqualTo(Upshot.UNFIT);
        assertThat(row(promise).status()).isEqualTo(Status.STUCK);
    }

    @Test
    void ticketIdsHaveTwoHundredCharactersAtMost() {
        var promise = stuck("hello");
        assertThat(casework.name(promise.reference(), 1, null, ANN)).isEqualTo(Upshot.UNFIT);
        assertThat(casework.name(promise.reference(), 1, "😀".repeat(201), ANN)).isEqualTo(Upshot.UNFIT);
        assertThat(casework.name(promise.reference(), 1, "😀".repeat(200), ANN)).isEqualTo(Upshot.DONE);
        assertThat(row(promise).ticketId()).isEqualTo("😀".repeat(200));
    }

    @Test
    void closingKeepsTheReasonAndSendsNothing() {
        var promise = stuck("hello");
        assertThat(casework.close(promise.reference(), 1, " answered by phone ", ANN)).isEqualTo(Upshot.DONE);
        assertThat(row(promise).status()).isEqualTo(Status.CLOSED);
        assertThat(last(promise)).extracting(Entry::event, Entry::who, Entry::why)
                .containsExactly("closed", ANN, "answered by phone");
        neverSentAgain();
    }

    @Test
    void aHeldOneIsReleasedOrClosed() {
        var good = held("good");
        var bad = held("bad");
        assertThat(casework.retry(good.reference(), 0, ANN)).isEqualTo(Upshot.TOO_LATE);
        assertThat(casework.release(good.reference(), 0, ANN)).isEqualTo(Upshot.DONE);
        assertThat(casework.close(bad.reference(), 0, "spam", ANN)).isEqualTo(Upshot.DONE);
        room.round();
        assertThat(row(good).isTicket()).isTrue();
        assertThat(row(bad).status()).isEqualTo(Status.CLOSED);
        assertThat(desk.asked).containsExactly(good.parcel());
    }

    @Test
    void ofTwoAtOnceOneActsAndTheOtherIsTold() throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < 20; i++) {
                var promise = stuck("hello " + i);
                Callable<Upshot> name = () -> casework.name(promise.reference(), 1, "00900", ANN);
                Callable<Upshot> close = () -> casework.close(promise.reference(), 1, "spam", "bob");
                var upshots = threads.invokeAll(List.of(name, close)).stream().map(CaseworkContract::get).toList();
                assertThat(upshots).containsExactlyInAnyOrder(Upshot.DONE, Upshot.TOO_LATE);
                assertThat(row(promise).history()).hasSize(2);
                assertThat(row(promise).status() == Status.DELIVERED).isEqualTo(upshots.get(0) == Upshot.DONE);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aPageThatIsOldChangesNothingThatHasHappenedSince() {
        var promise = stuck("hello");
        desk.answers(new Refused("422", null));
        assertThat(casework.retry(promise.reference(), 1, ANN)).isEqualTo(Upshot.DONE);
        assertThat(casework.retry(promise.reference(), 1, ANN)).as("pressed twice").isEqualTo(Upshot.TOO_LATE);
        room.round();
        assertThat(row(promise).status()).as("stuck once more").isEqualTo(Status.STUCK);
        assertThat(casework.close(promise.reference(), 1, "spam", "bob")).isEqualTo(Upshot.TOO_LATE);
        assertThat(row(promise).status()).isEqualTo(Status.STUCK);
    }

    @Test
    void whatIsDeliveredStaysAsItIs() {
        var promise = promise("stamp", "hello");
        room.deliver(promise);
        var before = row(promise);
        assertThat(casework.retry(promise.reference(), 1, ANN)).isEqualTo(Upshot.TOO_LATE);
        assertThat(casework.name(promise.reference(), 1, "9", ANN)).isEqualTo(Upshot.TOO_LATE);
        assertThat(casework.close(promise.reference(), 1, "spam", ANN)).isEqualTo(Upshot.TOO_LATE);
        assertThat(casework.release(promise.reference(), 1, ANN)).isEqualTo(Upshot.TOO_LATE);
        assertThat(row(promise)).isEqualTo(before);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(casework.find(new Reference("7Q4M-K2XD"))).isEmpty();
        assertThat(casework.retry(new Reference("7Q4M-K2XD"), 0, ANN)).isEqualTo(Upshot.NO_SUCH);
    }

    private List<Reference> in(Tray tray) {
        return casework.search(tray(tray), 10).cases().stream().map(found -> found.submission().reference()).toList();
    }

    private static Search tray(Tray tray) {
        return new Search(tray, null, null, null, null, null);
    }

    private Promise stuck(String answers) {
        desk.answers(new Refused("422", "the inbox does not exist"));
        var promise = promise(answers, answers);
        room.deliver(promise);
        return promise;
    }

    private Promise waiting(String answers) {
        desk.answers(new Unavailable("HTTP 503", null));
        var promise = promise(answers, answers);
        room.deliver(promise);
        return promise;
    }

    private Promise held(String answers) {
        var promise = promise(answers, answers);
        room.hold(promise, new Hold("looks like a robot's", clock.instant(), false));
        return promise;
    }

    private Submission row(Promise promise) {
        return room.row(promise);
    }

    private Entry last(Promise promise) {
        var history = row(promise).history();
        return history.get(history.size() - 1);
    }

    private void neverSentAgain() {
        clock.advance(Duration.ofDays(2));
        room.round();
        assertThat(desk.asked).hasSize(1);
    }

    private static Upshot get(Future<Upshot> upshot) {
        try {
            return upshot.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Reference first(Promise one, Promise other) {
        return one.reference().text().compareTo(other.reference().text()) < 0 ? one.reference() : other.reference();
    }

    private static Reference second(Promise one, Promise other) {
        return first(one, other).equals(one.reference()) ? other.reference() : one.reference();
    }
}
