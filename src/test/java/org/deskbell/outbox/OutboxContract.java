package org.deskbell.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbell.outbox.Room.promise;

import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import javax.sql.DataSource;

import org.deskbell.helpdesk.Outcome.Misconfigured;
import org.deskbell.helpdesk.Outcome.Refused;
import org.deskbell.helpdesk.Outcome.Unavailable;
import org.deskbell.helpdesk.Outcome.Unknown;
import org.deskbell.outbox.Acceptance.Kept;
import org.deskbell.outbox.Acceptance.StampUsedUp;
import org.deskbell.site.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The specification of the outbox; each database has a test that runs it. */
abstract class OutboxContract {

    private final TestClock clock = new TestClock();
    private final Desk desk = new Desk("proprofs");
    private Room room;

    /** The database of this test, the same one at every call. */
    abstract DataSource source();

    /** Makes the database unusable, as a broken disk would. */
    abstract void breakIt() throws Exception;

    @BeforeEach
    void open() {
        room = new Room(source(), desk, clock);
    }

    @AfterEach
    void close() throws InterruptedException {
        room.close();
    }

    @Test
    void whatIsAcceptedBecomesATicketWithTheIdAsGiven() {
        var promise = promise("stamp", "hello");
        var settled = room.deliver(promise);
        assertThat(settled.ticketId()).isEqualTo("00700");
        assertThat(room.row(promise).status()).isEqualTo(Status.DELIVERED);
        assertThat(desk.asked).containsExactly(promise.parcel());
    }

    @Test
    void whatIsAcceptedOutlivesTheProcess() throws Exception {
        desk.answers(new Unavailable("connection refused", null));
        var promise = promise("stamp", "hello");
        room.deliver(promise);
        room.close();

        clock.advance(Duration.ofSeconds(12));
        try (var next = new Room(source(), desk, clock)) {
            next.round();
            assertThat(next.row(promise).ticketId()).isEqualTo("00700");
            assertThat(next.row(promise).parcel()).isEqualTo(promise.parcel());
        }
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
            assertThat(room.outbox.accept(promise("stamp", "try " + i), Duration.ZERO)).isInstanceOf(Kept.class);
        }
        assertThat(room.outbox.accept(promise("stamp", "once more"), Duration.ZERO)).isInstanceOf(StampUsedUp.class);
        assertThat(room.outbox.accept(promise("stamp", "try 0"), Duration.ZERO)).isInstanceOf(Kept.class);
        assertThat(room.outbox.accept(promise("another", "once more"), Duration.ZERO)).isInstanceOf(Kept.class);
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
    void wrongSettingsLoseNothing() {
        desk.answers(new Misconfigured("wrong token"));
        var promise = promise("stamp", "hello");
        room.deliver(promise);
        assertThat(room.row(promise).status()).isEqualTo(Status.WAITING);
        clock.advance(Duration.ofSeconds(12));
        room.round();
        assertThat(room.row(promise).isTicket()).isTrue();
    }

    @Test
    void aRefusedOneWaitsForAPerson() {
        desk.answers(new Refused("422", "the inbox does not exist"));
        var promise = promise("stamp", "hello");
        assertThat(room.deliver(promise).status()).isEqualTo(Status.STUCK);
        staysStuck(promise);
    }

    @Test
    void oneWhoseAnswerWasLostIsNotSentAgain() {
        desk.answers(new Unknown("the connection was reset", true));
        var promise = promise("stamp", "hello");
        assertThat(room.deliver(promise).status()).isEqualTo(Status.STUCK);
        staysStuck(promise);
        assertThat(room.row(promise).doubts()).isEqualTo(1);
    }

    @Test
    void oneThatWasOnTheWireWhenTheProcessDiedIsNotSentAgain() {
        var promise = promise("stamp", "hello");
        insertClaimed(promise);
        room.round();
        assertThat(desk.asked).as("within the lease it belongs to somebody").isEmpty();

        clock.advance(Room.LEASE);
        room.round();
        assertThat(room.row(promise).status()).isEqualTo(Status.STUCK);
        staysStuck(promise);
        assertThat(desk.asked).isEmpty();
    }

    @Test
    void aTicketIdThatComesLateIsRecordedAllTheSame() {
        var promise = promise("stamp", "hello");
        insertClaimed(promise);
        var claimed = room.row(promise);
        clock.advance(Room.LEASE);
        room.round();

        assertThat(room.submissions.delivered(claimed, "00712", clock.instant())).isTrue();
        assertThat(room.row(promise).status()).isEqualTo(Status.DELIVERED);
        assertThat(room.row(promise).ticketId()).isEqualTo("00712");
        assertThat(room.submissions.delivered(claimed, "00713", clock.instant())).as("the first one stays").isFalse();
    }

    @Test
    void aLateOutcomeThatIsNoTicketChangesNothing() {
        var promise = promise("stamp", "hello");
        insertClaimed(promise);
        var claimed = room.row(promise);
        clock.advance(Room.LEASE);
        room.submissions.claim("proprofs", 1, clock.instant(), clock.instant().plus(Room.LEASE));

        assertThat(room.submissions.again(claimed, "503", clock.instant())).isFalse();
        assertThat(room.submissions.stuck(claimed, "400", null, 1, 0, clock.instant())).isFalse();
        assertThat(room.row(promise).status()).isEqualTo(Status.WAITING);
    }

    @Test
    void eachIsClaimedOnce() {
        for (int i = 0; i < 20; i++) {
            room.submissions.insert(promise("stamp" + i, "hello"), "proprofs", 0, clock.instant(), clock.instant());
        }
        var end = clock.instant().plus(Room.LEASE);
        var one = room.submissions.claim("proprofs", 15, clock.instant(), end);
        var other = room.submissions.claim("proprofs", 15, clock.instant(), end);
        assertThat(one).hasSize(15).allMatch(claimed -> claimed.attempts() == 1);
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
        breakIt();
        assertThatThrownBy(() -> room.outbox.accept(promise("stamp", "hello"), Duration.ZERO))
                .isInstanceOf(OutboxUnavailable.class);
        assertThat(desk.asked).isEmpty();
    }

    private void insertClaimed(Promise promise) {
        room.submissions.insert(promise, "proprofs", 1, clock.instant(), clock.instant().plus(Room.LEASE));
    }

    private void staysStuck(Promise promise) {
        int asked = desk.asked.size();
        clock.advance(Duration.ofDays(2));
        room.round();
        assertThat(desk.asked).hasSize(asked);
        assertThat(room.row(promise).status()).isEqualTo(Status.STUCK);
    }
}
