package org.deskbell.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.deskbell.outbox.Room.promise;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.deskbell.outbox.Acceptance.Kept;
import org.deskbell.outbox.Acceptance.StampUsedUp;
import org.deskbell.outbox.alarm.Alarm;
import org.junit.jupiter.api.Test;

/** The specification of what is held: written down, never sent by itself too early, and never forgotten. */
abstract class HeldContract extends ReplicaContract {

    private static final Duration FOUR_HOURS = Duration.ofHours(4);
    private static final String WHY = "the field that nobody sees was filled in";

    @Test
    void itIsWrittenDownWithItsReasonAndNotSent() {
        var promise = promise("stamp", "hello");
        var kept = (Kept) hold(promise, false);
        assertThat(kept.outcome().toCompletableFuture()).isCompletedWithValueMatching(held -> !held.isTicket());
        clock.advance(Duration.ofDays(30));
        everybodyLooks();
        room.janitor.round();
        var row = room.row(promise);
        assertThat(row.status()).isEqualTo(Status.HELD);
        assertThat(row.reason()).isEqualTo(WHY);
        assertThat(row.parcel()).isEqualTo(promise.parcel());
        assertThat(row.history()).extracting(Entry::event, Entry::who, Entry::why).containsExactly(tuple("held", "", WHY));
        assertThat(desk.asked).isEmpty();
    }

    @Test
    void theSameSentAgainIsTheSame() {
        var first = (Kept) hold(promise("stamp", "hello"), false);
        var again = (Kept) hold(promise("stamp", "hello"), false);
        var welcome = (Kept) room.accept(promise("stamp", "hello"), Duration.ofSeconds(20));
        assertThat(List.of(again, welcome)).extracting(kept -> kept.submission().address())
                .containsOnly(first.submission().address());
        assertThat(welcome.outcome().toCompletableFuture().join().isTicket()).isFalse();
        assertThat(desk.asked).isEmpty();
    }

    @Test
    void aPageHoldsNoMoreThanItMaySend() {
        for (int i = 0; i < Submissions.PER_STAMP; i++) {
            assertThat(hold(promise("stamp", "hello " + i), false)).isInstanceOf(Kept.class);
        }
        assertThat(hold(promise("stamp", "one more"), false)).isInstanceOf(StampUsedUp.class);
    }

    @Test
    void aPersonReleasesIt() {
        var promise = promise("stamp", "hello");
        hold(promise, false);
        var casework = room.casework();
        assertThat(casework.release(promise.reference(), 0, "ann")).isEqualTo(Upshot.DONE);
        room.round();
        assertThat(room.row(promise).isTicket()).isTrue();
        assertThat(desk.asked).containsExactly(promise.parcel());
    }

    @Test
    void itGoesByItselfOnlyWhereThatIsWantedAndOnlyInTime() {
        var goes = promise("one", "goes by itself");
        var stays = promise("two", "stays");
        hold(goes, true);
        hold(stays, false);
        clock.advance(FOUR_HOURS.minusMillis(1));
        everybodyLooks();
        assertThat(room.row(goes).status()).isEqualTo(Status.HELD);
        clock.advance(Duration.ofMillis(1));
        everybodyLooks();
        assertThat(room.row(goes).isTicket()).isTrue();
        assertThat(room.row(goes).history()).extracting(Entry::event, Entry::who)
                .containsExactly(tuple("held", ""), tuple("released", ""), tuple("created", ""));
        assertThat(room.row(stays).status()).isEqualTo(Status.HELD);
        assertThat(desk.asked).containsExactly(goes.parcel());
    }

    @Test
    void ofAllWhoLetItGoOneDoes() throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < 10; i++) {
                var promise = promise("stamp " + i, "hello");
                hold(promise, true);
                clock.advance(FOUR_HOURS);
                List<Callable<Integer>> both = List.of(() -> release(room), () -> release(replica));
                int released = 0;
                for (var done : threads.invokeAll(both)) {
                    released += done.get();
                }
                assertThat(released).isEqualTo(1);
                assertThat(room.row(promise).history()).hasSize(2);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whatAPersonHasDiscardedDoesNotGo() {
        var promise = promise("stamp", "hello");
        hold(promise, true);
        var casework = room.casework();
        casework.close(promise.reference(), 0, "spam", "ann");
        clock.advance(FOUR_HOURS);
        everybodyLooks();
        assertThat(room.row(promise).status()).isEqualTo(Status.CLOSED);
        assertThat(desk.asked).isEmpty();
    }

    @Test
    void operatorsAreAlarmedWhenNobodyHasLookedInTime() {
        var promise = promise("stamp", "hello");
        hold(promise, false);
        clock.advance(FOUR_HOURS.minusMillis(1));
        room.watch.round();
        assertThat(room.heard.take()).isEmpty();
        clock.advance(Duration.ofMillis(1));
        room.watch.round();
        replica.watch.round();
        assertThat(replica.heard.take()).isEmpty();
        assertThat(room.heard.take()).singleElement().satisfies(alarm -> {
            assertThat(alarm.line()).isEqualTo("ALARM held: 1 submission waits to be released or discarded: "
                    + promise.reference());
            assertThat(alarm.about()).extracting(Alarm.About::reason).containsExactly(WHY);
        });
        hold(promise("two", "another"), false);
        room.casework()
                .close(promise.reference(), 0, "spam", "ann");
        room.watch.round();
        assertThat(room.heard.take()).as("what is left may wait")
                .extracting(Alarm::line)
                .containsExactly("Alarm over: held: nothing that is held waits for long any more");
    }

    @Test
    void whatGoesByItselfAlarmsNobody() {
        hold(promise("stamp", "hello"), true);
        clock.advance(FOUR_HOURS);
        room.watch.round();
        assertThat(room.heard.take()).isEmpty();
    }

    private Acceptance hold(Promise promise, boolean goesByItself) {
        return room.hold(promise, new Hold(WHY, clock.instant().plus(FOUR_HOURS), goesByItself));
    }

    private void everybodyLooks() {
        for (var one : List.of(room, replica)) {
            new Parole(one.submissions, one.courier, clock).round();
            one.round();
        }
    }

    private int release(Room one) {
        return one.submissions.release(Entry.of(clock.instant(), Status.Event.RELEASED, "", Duration.ZERO, ""));
    }
}
