package org.deskbell.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;

import org.deskbell.helpdesk.Outcome.Created;
import org.deskbell.helpdesk.Outcome.Unavailable;
import org.deskbell.outbox.Trials.Way;
import org.junit.jupiter.api.Test;

/** The specification of an operator's pause and of test tickets; each database has a test that runs it. */
abstract class DeskworkContract extends RoomContract {

    private static final String ANN = "ann";

    @Test
    void aPauseHoldsWhateverHappensUntilSomebodyResumes() throws Exception {
        assertThat(room.deskwork().stop(" ", ANN)).isEqualTo(Upshot.UNFIT);
        assertThat(room.deskwork().stop(" moving to another inbox ", ANN)).isEqualTo(Upshot.DONE);
        assertThat(room.deskwork().stop("me too", "bob")).as("two at once").isEqualTo(Upshot.TOO_LATE);
        assertThat(room.deskwork().pause()).contains(new Pause(clock.instant(), ANN, "moving to another inbox"));
        var promise = Room.promise("stamp", "hello");
        room.deliver(promise);
        clock.advance(Duration.ofDays(3));
        room.round();
        assertThat(desk.asked).isEmpty();

        try (var restarted = room()) {
            restarted.round();
            assertThat(restarted.deskwork().pause()).isPresent();
            assertThat(desk.asked).isEmpty();
            assertThat(restarted.deskwork().resume("bob")).isEqualTo(Upshot.DONE);
            assertThat(restarted.deskwork().resume("bob")).isEqualTo(Upshot.TOO_LATE);
        }
        room.round();
        assertThat(room.row(promise).isTicket()).as("the other replica has learnt of it").isTrue();
        assertThat(room.deskwork().acts()).extracting(Entry::event, Entry::who, Entry::why)
                .containsExactly(tuple("stopped", ANN, "moving to another inbox"), tuple("resumed", "bob", ""));
    }

    @Test
    void noProbeGoesOutDuringAPauseAndNoOutcomeEndsIt() {
        desk.answers(new Unavailable("no connection", null, Unavailable.Cause.UNREACHABLE, null));
        for (int i = 0; i < 5; i++) {
            desk.answers(new Unavailable("no connection", null, Unavailable.Cause.UNREACHABLE, null));
            room.deliver(Room.promise("stamp" + i, "hello " + i));
        }
        assertThat(room.gate.health().isOpen()).isTrue();
        room.deskwork().stop("it is being moved", ANN);
        int asked = desk.asked.size();
        clock.advance(Duration.ofHours(2));
        room.round();
        assertThat(desk.asked).hasSize(asked);
        room.gate.learn(new Created("1"), Reference.at(clock.instant()));
        room.round();
        assertThat(desk.asked).as("what came back late").hasSize(asked);
        assertThat(room.deskwork().pause()).isPresent();
    }

    @Test
    void aTestIsASubmissionLikeAnyOtherAndSaysSo() {
        var trials = new Trials(room.outbox);
        var way = new Way("contact", "v", "IB1", "ST1");
        var reference = trials.send(way, "page-one-1", "ann@example.com", ANN).orElseThrow();
        assertThat(trials.send(way, "page-one-1", "ann@example.com", ANN)).as("pressed twice").contains(reference);
        assertThat(desk.asked).hasSize(1);
        assertThat(desk.asked.get(0).subject()).startsWith("[Test]");
        assertThat(desk.asked.get(0).description()).contains("This is a test", ANN, reference.text());
        assertThat(desk.asked.get(0).inbox()).isEqualTo("IB1");
        var found = room.casework().find(reference).orElseThrow();
        assertThat(found.test()).isTrue();
        assertThat(found.submission().ticketId()).isEqualTo("00700");
        assertThat(trials.send(way, "page-two-2", "nobody", ANN)).isEmpty();
        assertThat(trials.send(way, "x", "ann@example.com", ANN)).isEmpty();
        var promise = Room.promise("stamp", "hello");
        room.deliver(promise);
        assertThat(room.casework().find(promise.reference()).orElseThrow().test()).isFalse();
    }
}
