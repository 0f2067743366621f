package org.deskbell.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbell.outbox.Room.promise;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;

import org.deskbell.helpdesk.Outcome.Misconfigured;
import org.deskbell.helpdesk.Outcome.Refused;
import org.deskbell.helpdesk.Outcome.Unavailable;
import org.deskbell.helpdesk.Outcome.Unavailable.Cause;
import org.deskbell.outbox.Acceptance.Kept;
import org.deskbell.outbox.Acceptance.StampUsedUp;
import org.junit.jupiter.api.Test;

/** The first half of the specification of the outbox: what it accepts, and that nothing of it is lost or doubled. */
abstract class AcceptanceContract extends RoomContract {

    @Test
    void whatIsAcceptedBecomesATicketWithTheIdAsGiven() {
        var promise = promise("stamp", "hello");
        var settled = room.deliver(promise);
        assertThat(settled.ticketId()).isEqualTo("00700");
        assertThat(room.row(promise).status()).isEqualTo(Status.DELIVERED);
        assertThat(desk.asked).containsExactly(promise.parcel());
    }

    @Test
    void whoIsToldFindsAHandFreeForWhatComesNext() {
        CompletionStage<Integer> free;
        synchronized (desk) { // it answers when somebody listens
            var kept = (Kept) room.accept(promise("stamp", "hello"), Duration.ofSeconds(30));
            free = kept.outcome().thenApply(told -> room.courier.hands.availablePermits());
        }
        assertThat(free.toCompletableFuture().join()).isEqualTo(Room.COURIERS);
    }

    /** As where the same is sent five times at once, and the four hands are with those that come too late. */
    @Test
    void whoFindsNoHandIsCarriedWhenOneIsGivenBack() {
        room.courier.hands.acquireUninterruptibly(Room.COURIERS);
        var kept = (Kept) room.accept(promise("stamp", "hello"), Duration.ofSeconds(20));
        room.look();
        room.courier.free();
        assertThat(kept.outcome().toCompletableFuture().join().isTicket()).isTrue();
    }

    @Test
    void whatIsAcceptedOutlivesTheProcess() throws Exception {
        desk.answers(new Unavailable("connection refused", null));
        var promise = promise("stamp", "hello");
        room.deliver(promise);
        room.close();

        clock.advance(Duration.ofSeconds(12));
        try (var next = room()) {
            next.round();
            assertThat(next.row(promise).ticketId()).isEqualTo("00700");
            assertThat(next.row(promise).parcel()).isEqualTo(promise.parcel());
        }
    }

    @Test
    void aReadThatFailsLeavesEveryHandFree() {
        room.deliver(promise("stamp", "hello"));
        room.blind = true;
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> room.accept(promise("stamp", "hello"), Duration.ZERO))
                    .isInstanceOf(OutboxUnavailable.class);
        }
        room.blind = false;
        assertThat(room.deliver(promise("after", "hello")).isTicket()).isTrue();
    }

    @Test
    void whatIsAcceptedIsWhatIsWritten() {
        var promise = promise("stamp", "hello");
        var kept = (Kept) room.accept(promise, Duration.ZERO);
        room.rest();
        var read = room.row(promise);
        assertThat(kept.submission()).usingRecursiveComparison()
                .ignoringFields("status", "ticketId", "tries.answers", "history")
                .isEqualTo(read);
    }

    @Test
    void theSameAnswersFromOnePageAreOneSubmission() {
        var first = room.deliver(promise("stamp", "hello"));
        var again = room.deliver(promise("stamp", "hello"));
        assertThat(again.reference()).isEqualTo(first.reference());
        assertThat(again.ticketId()).isEqualTo(first.ticketId());
        assertThat(desk.asked).hasSize(1);
    }

    @Test
    void fiveAtOnceAreOneSubmissionAndOneTicket() throws Exception {
        var threads = Executors.newFixedThreadPool(5);
        try {
            Callable<Submission> send = () -> room.deliver(promise("stamp", "hello"));
            var references = new HashSet<Reference>();
            for (var sent : threads.invokeAll(Collections.nCopies(5, send))) {
                references.add(sent.get().reference());
            }
            assertThat(references).hasSize(1);
            assertThat(desk.asked).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void correctedAnswersAreANewSubmissionUntilThePageHasSentFive() {
        for (int i = 0; i < Submissions.PER_STAMP; i++) {
            assertThat(room.accept(promise("stamp", "try " + i), Duration.ZERO)).isInstanceOf(Kept.class);
        }
        assertThat(room.accept(promise("stamp", "once more"), Duration.ZERO))
                .isInstanceOf(StampUsedUp.class);
        assertThat(room.accept(promise("stamp", "try 0"), Duration.ZERO)).isInstanceOf(Kept.class);
        assertThat(room.accept(promise("another", "once more"), Duration.ZERO)).isInstanceOf(Kept.class);
    }

    /** Of a billion in the same moment two may be named alike; nobody is turned away for that. */
    @Test
    void aNameThatSomebodyHasIsNotGivenAgain() {
        var first = promise("stamp", "hello");
        room.deliver(first);
        var offered = new ArrayList<Reference>();
        var kept = (Kept) room.outbox.accept(reference -> {
            offered.add(reference);
            return Room.promise(offered.size() == 1 ? first.reference() : reference, "another", "hello", List.of());
        }, Duration.ZERO);
        assertThat(kept.anew()).isTrue();
        assertThat(offered).hasSize(2).endsWith(kept.submission().reference()).doesNotContain(first.reference());
        assertThat(room.submissions.named(kept.submission().reference())).isPresent();
    }

    @Test
    void anUnavailableDeskIsAskedAgainOnTheSchedule() {
        desk.answers(new Unavailable("503", null), new Unavailable("503", null));
        var promise = promise("stamp", "hello");
        assertThat(room.deliver(promise).isTicket()).isFalse();

        clock.advance(Duration.ofSeconds(7));
        room.round();
        assertThat(desk.asked).hasSize(1);
        clock.advance(Duration.ofSeconds(5));
        room.round();
        assertThat(desk.asked).hasSize(2);
        clock.advance(Duration.ofSeconds(36));
        room.round();
        assertThat(room.row(promise).ticketId()).isEqualTo("00700");
    }

    @Test
    void aLongerWaitIsGrantedWhenTheDeskAsksForIt() {
        desk.answers(new Unavailable("429", Duration.ofMinutes(5)));
        var promise = promise("stamp", "hello");
        room.deliver(promise);
        clock.advance(Duration.ofMinutes(5).minusSeconds(1));
        room.round();
        assertThat(desk.asked).hasSize(1);
        clock.advance(Duration.ofSeconds(2));
        room.round();
        assertThat(room.row(promise).isTicket()).isTrue();
    }

    @Test
    void wrongSettingsPauseTheDeskAndAProbeFindsOutWhenTheyAreMended() {
        desk.answers(new Misconfigured("wrong token"), new Misconfigured("wrong token"));
        var first = promise("stamp", "first");
        var second = promise("stamp", "second");
        room.deliver(first);
        assertThat(room.deliver(second).status()).as("nobody waits for a desk that is paused").isEqualTo(Status.WAITING);
        assertThat(desk.asked).hasSize(1);

        clock.advance(Duration.ofMinutes(5));
        room.round();
        assertThat(desk.asked).as("one probe").hasSize(2);
        assertThat(desk.asked.get(1)).as("of another submission").isEqualTo(second.parcel());
        room.round();
        assertThat(desk.asked).hasSize(2);

        clock.advance(Duration.ofMinutes(5));
        room.round();
        room.round();
        assertThat(room.row(first).isTicket()).isTrue();
        clock.advance(Duration.ofMinutes(5));
        room.round();
        assertThat(room.row(second).isTicket()).isTrue();
        assertThat(room.row(first).tries().waits()).as("no attempt is burnt").isZero();
    }

    @Test
    void aDeadDeskIsLeftAloneAndVisitorsDoNotWaitForIt() {
        var unreachable = new Unavailable("no connection", null, Cause.UNREACHABLE, null);
        for (int i = 0; i < 5; i++) {
            desk.answers(unreachable);
            room.deliver(promise("stamp" + i, "hello"));
        }
        assertThat(room.gate.isOpen()).isFalse();
        var late = promise("late", "hello");
        room.deliver(late);
        room.round();
        assertThat(desk.asked).hasSize(5);

        clock.advance(Duration.ofSeconds(31));
        room.round();
        assertThat(desk.asked).as("half-open sends one").hasSize(6);
        room.round();
        assertThat(room.row(late).isTicket()).isTrue();
    }

    @Test
    void aRefusedOneWaitsForAPerson() {
        desk.answers(new Refused("422", "the inbox does not exist"));
        var promise = promise("stamp", "hello");
        assertThat(room.deliver(promise).status()).isEqualTo(Status.STUCK);
        staysStuck(promise);
    }

    List<Submission> claim(int most) {
        return room.submissions.claim("proprofs", most, false, clock.instant(), clock.instant().plus(Room.LEASE),
                Duration.ofDays(1));
    }

    Entry created() {
        return Entry.of(clock.instant(), Status.Event.CREATED, "", Duration.ZERO, null);
    }

    void insertClaimed(Promise promise) {
        room.submissions.insert(promise, "proprofs", 1, clock.instant(), clock.instant().plus(Room.LEASE));
    }

    void staysStuck(Promise promise) {
        int asked = desk.asked.size();
        clock.advance(Duration.ofDays(2));
        room.round();
        assertThat(desk.asked).hasSize(asked);
        assertThat(room.row(promise).status()).isEqualTo(Status.STUCK);
    }
}
