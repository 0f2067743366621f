package org.deskbell.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbell.outbox.Room.promise;

import java.time.Duration;

import org.deskbell.helpdesk.Outcome.Refused;
import org.deskbell.helpdesk.Outcome.Unavailable;
import org.deskbell.helpdesk.Outcome.Unavailable.Cause;
import org.deskbell.helpdesk.Outcome.Unknown;
import org.deskbell.outbox.OutboxConfig.InDoubt;
import org.junit.jupiter.api.Test;

/** The specification of the outbox, its second half: what becomes of a submission. Each database has a test that runs it. */
abstract class OutboxContract extends TroubleContract {

    @Test
    void oneWhoseAnswerWasLostIsSentOnceMoreAfterTheQuietTimeAndSaysSo() {
        desk.answers(new Unknown("the connection was reset", true));
        var promise = promise("stamp", "hello");
        assertThat(room.deliver(promise).status()).isEqualTo(Status.IN_DOUBT);
        clock.advance(Room.QUIET.minusSeconds(1));
        room.round();
        assertThat(desk.asked).hasSize(1);

        clock.advance(Duration.ofSeconds(1));
        room.round();
        assertThat(desk.asked).hasSize(2);
        assertThat(desk.asked.get(0).description()).isEqualTo("hello");
        assertThat(desk.asked.get(1).description())
                .startsWith("Reference " + promise.reference() + " may already have been received")
                .endsWith("hello");
        assertThat(room.row(promise).isTicket()).isTrue();
    }

    @Test
    void aSecondLostAnswerIsForAPerson() {
        desk.answers(new Unknown("reset", true), new Unavailable("503", null), new Unknown("reset", true));
        var promise = promise("stamp", "hello");
        room.deliver(promise);
        clock.advance(Room.QUIET);
        room.round();
        assertThat(room.row(promise).status()).as("put off, and still in doubt").isEqualTo(Status.IN_DOUBT);
        clock.advance(Duration.ofSeconds(12));
        room.round();
        assertThat(room.row(promise).status()).isEqualTo(Status.STUCK);
        assertThat(desk.asked.get(2).description()).startsWith("Reference");
        staysStuck(promise);
    }

    @Test
    void successWithoutANumberIsNeverSentAgain() {
        desk.answers(new Unknown("success without a number", false));
        var promise = promise("stamp", "hello");
        assertThat(room.deliver(promise).status()).isEqualTo(Status.STUCK);
        staysStuck(promise);
    }

    @Test
    void thePolicyHoldPutsADoubtBeforeAPersonAtOnce() throws Exception {
        desk.answers(new Unknown("reset", true));
        var promise = promise("stamp", "hello");
        try (var holding = new Room(source(), desk, clock, InDoubt.HOLD)) {
            assertThat(holding.deliver(promise).status()).isEqualTo(Status.STUCK);
        }
        staysStuck(promise);
    }

    @Test
    void anUnexplainedErrorIsGivenUpAfterThreeTriesOverTenMinutes() {
        var unexplained = new Unavailable("error", null, Cause.UNEXPLAINED, "No inbox for you");
        desk.answers(unexplained, unexplained, unexplained, unexplained);
        var promise = promise("stamp", "hello");
        room.deliver(promise);
        clock.advance(Duration.ofSeconds(12));
        room.round();
        clock.advance(Duration.ofSeconds(36));
        room.round();
        assertThat(room.row(promise).status()).as("three times, but within a minute").isEqualTo(Status.WAITING);
        clock.advance(Duration.ofMinutes(73));
        room.round();
        assertThat(room.row(promise).status()).isEqualTo(Status.STUCK);
        assertThat(room.row(promise).words()).isEqualTo("No inbox for you");
    }

    @Test
    void oneThatWasOnTheWireWhenTheProcessDiedIsADoubt() {
        var promise = promise("stamp", "hello");
        insertClaimed(promise);
        room.round();
        assertThat(desk.asked).as("within the lease it belongs to somebody").isEmpty();

        clock.advance(Room.LEASE);
        room.round();
        assertThat(room.row(promise).status()).isEqualTo(Status.IN_DOUBT);
        assertThat(desk.asked).isEmpty();
        clock.advance(Room.QUIET);
        room.round();
        assertThat(desk.asked).hasSize(1);
        assertThat(desk.asked.get(0).description()).startsWith("Reference " + promise.reference());
    }

    @Test
    void aClockThatWasSetBackKeepsNobodyWaiting() {
        desk.answers(new Unavailable("503", null));
        clock.advance(Duration.ofDays(400));
        var promise = promise("stamp", "hello");
        room.deliver(promise);
        clock.advance(Duration.ofDays(-400));
        room.round();
        assertThat(room.row(promise).isTicket()).isTrue();
    }

    @Test
    void theHistorySaysWhatHappenedAndNothingOfWhatWasWritten() {
        desk.answers(new Unavailable("HTTP 503", null));
        var promise = promise("stamp", "secret words");
        room.deliver(promise);
        clock.advance(Duration.ofSeconds(12));
        room.round();
        assertThat(room.row(promise).history()).extracting(Entry::event).containsExactly("put off", "created");
        assertThat(room.row(promise).history()).extracting(Entry::why).containsExactly("HTTP 503", "");
    }

    @Test
    void aTicketIdThatComesLateIsRecordedAllTheSame() {
        var promise = promise("stamp", "hello");
        insertClaimed(promise);
        var claimed = room.row(promise);
        clock.advance(Room.LEASE);
        room.round();

        assertThat(room.submissions.delivered(claimed, "00712", created())).isTrue();
        assertThat(room.row(promise).status()).isEqualTo(Status.DELIVERED);
        assertThat(room.row(promise).ticketId()).isEqualTo("00712");
        assertThat(room.submissions.delivered(claimed, "00713", created())).as("the first one stays").isFalse();
    }

    @Test
    void aLateOutcomeThatIsNoTicketChangesNothing() {
        var promise = promise("stamp", "hello");
        insertClaimed(promise);
        var claimed = room.row(promise);
        clock.advance(Room.LEASE);
        claim(1);

        var late = Ruling.on(new Refused("400", null), claimed, null, clock.instant());
        assertThat(room.submissions.rule(claimed, Status.STUCK, late, 1, clock.instant(), created())).isFalse();
        assertThat(room.row(promise).status()).isEqualTo(Status.WAITING);
    }

    @Test
    void eachIsClaimedOnce() {
        for (int i = 0; i < 20; i++) {
            room.submissions.insert(promise("stamp" + i, "hello"), "proprofs", 0, clock.instant(), clock.instant());
        }
        var one = claim(15);
        var other = claim(15);
        assertThat(one).hasSize(15).allMatch(claimed -> claimed.tries().attempts() == 1);
        assertThat(other).hasSize(5);
        assertThat(one).extracting(Submission::reference)
                .doesNotContainAnyElementsOf(other.stream().map(Submission::reference).toList());
    }

    @Test
    void whatWasMeantForTheSandboxNeverReachesARealDesk() throws Exception {
        var sandbox = new Desk("sandbox").answers(new Unavailable("down", null));
        var promise = promise("stamp", "hello");
        try (var playing = new Room(source(), sandbox, clock)) {
            playing.deliver(promise);
        }
        clock.advance(Duration.ofHours(2));
        room.round();
        assertThat(desk.asked).isEmpty();
        assertThat(room.row(promise).status()).isEqualTo(Status.WAITING);
    }

    @Test
    void nothingIsPromisedThatCannotBeWritten() throws Exception {
        database().breakIt();
        assertThatThrownBy(() -> room.accept(promise("stamp", "hello"), Duration.ZERO))
                .isInstanceOf(OutboxUnavailable.class);
        assertThat(desk.asked).isEmpty();
    }

    @Test
    void answersAreErasedAWeekAfterDeliveryAndTheRestAfterNinetyDays() {
        var promise = promise("stamp", "hello");
        room.deliver(promise);
        clock.advance(Duration.ofDays(7).minusSeconds(1));
        room.janitor.round();
        assertThat(room.row(promise).parcel()).isNotNull();

        clock.advance(Duration.ofSeconds(1));
        room.janitor.round();
        assertThat(room.row(promise).parcel()).isNull();
        assertThat(room.row(promise).copy()).isEmpty();
        assertThat(room.row(promise).ticketId()).isEqualTo("00700");

        clock.advance(Duration.ofDays(83));
        room.janitor.round();
        assertThat(room.submissions.named(promise.reference())).isEmpty();
    }

    @Test
    void whatIsNotDeliveredIsNeverErased() {
        desk.answers(new Refused("422", null), new Unavailable("503", Duration.ofHours(1)));
        var stuck = promise("stamp", "stuck");
        var waiting = promise("stamp", "waiting");
        room.deliver(stuck);
        room.deliver(waiting);
        clock.advance(Duration.ofDays(1000));
        room.janitor.round();
        assertThat(room.row(stuck).parcel()).isEqualTo(stuck.parcel());
        assertThat(room.row(waiting).parcel()).isEqualTo(waiting.parcel());
    }

    @Test
    void theNumbersSayWhatIsWaitingAndForHowLong() {
        desk.answers(new Unavailable("503", Duration.ofHours(1)), new Refused("422", null));
        room.deliver(promise("stamp", "waiting"));
        room.deliver(promise("stamp", "stuck"));
        clock.advance(Duration.ofMinutes(20));
        room.watch.round();
        assertThat(gauge("deskbell.submissions", "status", "WAITING")).isEqualTo(1);
        assertThat(gauge("deskbell.submissions", "status", "STUCK")).isEqualTo(1);
        assertThat(gauge("deskbell.oldest.undelivered.seconds")).isEqualTo(1200);
        assertThat(gauge("deskbell.desk.paused")).isZero();
    }

    private double gauge(String name, String... tags) {
        return room.meters.get(name).tags(tags).gauge().value();
    }
}
