package org.deskbell.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.outbox.Room.promise;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.deskbell.helpdesk.NewTicket;
import org.deskbell.helpdesk.Outcome;
import org.deskbell.helpdesk.Outcome.Misconfigured;
import org.deskbell.helpdesk.Outcome.Unavailable;
import org.deskbell.outbox.Acceptance.Kept;
import org.junit.jupiter.api.Test;

/** The part of the specification that says what trouble with the database, or in it, may cost: time, and never a message. */
abstract class TroubleContract extends AcceptanceContract {

    private final CompletableFuture<Void> muteAfterwards = new CompletableFuture<>();

    @Test
    void oneDamagedRowIsForAPersonAndKeepsNobodyWaiting() throws Exception {
        desk.answers(new Unavailable("503", null), new Unavailable("503", null), new Unavailable("503", null));
        var first = promise("first", "hello");
        var damaged = promise("damaged", "hello");
        var last = promise("last", "hello");
        room.deliver(first);
        room.deliver(damaged);
        room.deliver(last);
        execute("update submission set parcel = '{\"unheard of\": 1}', copy = '[[', history = 'scrawl\n' where reference = '"
                + damaged.reference().text() + "'");

        clock.advance(Duration.ofSeconds(12));
        room.round();
        assertThat(room.row(first).isTicket()).isTrue();
        assertThat(room.row(last).isTicket()).isTrue();
        assertThat(room.row(damaged).status()).isEqualTo(Status.STUCK);
        assertThat(room.row(damaged).reason()).contains("damaged");
        assertThat(room.row(damaged).history()).extracting(Entry::event).containsExactly("given up");
    }

    @Test
    void aTicketIdIsWrittenDownAsSoonAsTheDatabaseTakesItAgain() throws Exception {
        var promise = promise("stamp", "hello");
        try (var next = new Room(source(), new Desk("proprofs") {
            @Override
            public synchronized Outcome create(NewTicket ticket) {
                muteAfterwards.complete(null);
                return super.create(ticket);
            }
        }, clock)) {
            muteAfterwards.thenRun(() -> next.mute = true);
            var kept = (Kept) next.accept(promise, Duration.ofSeconds(20));
            next.refused.acquire(3);
            next.mute = false;
            assertThat(kept.outcome().toCompletableFuture().join().ticketId()).isEqualTo("00700");
        }
        assertThat(room.row(promise).status()).isEqualTo(Status.DELIVERED);
    }

    @Test
    void aClockThatWasSetBackKeepsNoProbeWaiting() {
        clock.advance(Duration.ofDays(400));
        desk.answers(new Misconfigured("HTTP 404"));
        var promise = promise("stamp", "hello");
        room.deliver(promise);
        clock.advance(Duration.ofDays(-400));
        room.round();
        assertThat(room.row(promise).isTicket()).isTrue();
    }

    @Test
    void aSecondTicketThatComesLateStandsInTheHistory() {
        var promise = promise("stamp", "hello");
        room.submissions.insert(promise, "proprofs", 1, clock.instant(), clock.instant().plus(Room.LEASE));
        var claimed = room.row(promise);
        room.ledger.write(claimed, new Outcome.Created("00700"), Duration.ZERO, null);
        room.ledger.write(claimed, new Outcome.Created("00700"), Duration.ZERO, null);
        room.ledger.write(claimed, new Outcome.Created("00701"), Duration.ZERO, null);
        assertThat(room.row(promise).ticketId()).isEqualTo("00700");
        assertThat(room.row(promise).history()).extracting(Entry::why).containsExactly("", "also ticket 00701");
    }

    @Test
    void whoeverWaitsForTheSameSubmissionHearsOfItThoughAnotherLostPatience() {
        var promise = promise("stamp", "hello");
        room.submissions.insert(promise, "proprofs", 1, clock.instant(), clock.instant().plus(Room.LEASE));
        var row = room.row(promise);
        var hasty = room.vestibule.wait(row, Duration.ZERO).toCompletableFuture();
        var patient = room.vestibule.wait(row, Duration.ofSeconds(20)).toCompletableFuture();
        assertThat(hasty.join().isTicket()).isFalse();
        room.vestibule.call(row.as(Status.DELIVERED, "00700"));
        assertThat(patient.join().ticketId()).isEqualTo("00700");
        assertThat(room.vestibule.size()).isZero();
    }
}
