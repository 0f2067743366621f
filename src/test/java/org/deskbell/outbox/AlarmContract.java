package org.deskbell.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.outbox.Room.promise;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.deskbell.helpdesk.Outcome;
import org.deskbell.helpdesk.Outcome.Misconfigured;
import org.deskbell.helpdesk.Outcome.Refused;
import org.deskbell.helpdesk.Outcome.Unavailable;
import org.deskbell.helpdesk.Outcome.Unavailable.Cause;
import org.deskbell.outbox.alarm.Alarm;
import org.deskbell.outbox.alarm.Alarm.About;
import org.junit.jupiter.api.Test;

/** The specification of alarms: each is told once, by one of two replicas; each database has a test that runs it. */
abstract class AlarmContract extends ReplicaContract {

    private static final String CANARY = "a visitor's own words";
    private static final String DESKS_CANARY = "the help desk's own words";

    @Test
    void nothingIsSaidWhileNothingIsWrong() {
        room.deliver(promise("stamp", CANARY));
        assertThat(roundsSay()).isEmpty();
    }

    @Test
    void aPauseIsToldOnceAndThatItIsOver() {
        sendAndGet(new Misconfigured("the token is wrong"));
        assertThat(roundsSay()).containsExactly("ALARM paused: the token is wrong. Nothing is sent until that is mended; one"
                + " submission asks again every 5 minutes");
        assertThat(roundsSay()).isEmpty();
        clock.advance(Duration.ofMinutes(6));
        replica.round();
        assertThat(replica.gate.health().isPaused()).isFalse();
        assertThat(roundsSay()).containsExactly("Alarm over: paused: the help desk takes tickets again");
        assertThat(roundsSay()).isEmpty();
    }

    @Test
    void itIsNotRepeatedAfterARestart() throws Exception {
        sendAndGet(new Misconfigured("the token is wrong"));
        assertThat(roundsSay()).hasSize(1);
        try (var restarted = room()) {
            restarted.watch.round();
            assertThat(restarted.heard.alarms).isEmpty();
        }
    }

    @Test
    void aCertificateThatIsNotToBeTrustedIsAnAlarmUntilOneIs() {
        sendAndGet(new Unavailable("the certificate is not to be trusted", null, Cause.UNTRUSTED, null));
        assertThat(roundsSay()).containsExactly(
                "ALARM untrusted: the help desk's certificate is not to be trusted, so nothing is sent to it");
        sendAndGet(new Unavailable("no connection", null, Cause.UNREACHABLE, null));
        assertThat(roundsSay()).as("nobody has seen another").isEmpty();
        sendAndGet(new Unavailable("HTTP 503", null));
        assertThat(roundsSay()).containsExactly("Alarm over: untrusted: the help desk's certificate is to be trusted again");
    }

    @Test
    void stuckOnesAreGathered() {
        var first = stuck();
        assertThat(roundsSay()).containsExactly("ALARM stuck: 1 submission needs a person: " + first);
        var more = Stream.generate(this::stuck).limit(110).toList();
        assertThat(roundsSay()).as("within a quarter of an hour").isEmpty();
        clock.advance(Bell.GATHERING);
        var told = theOne(rounds());
        assertThat(told.sentence()).isEqualTo("110 submissions need a person (111 with those before)");
        assertThat(told.about()).hasSize(100).extracting(About::reference).isSubsetOf(more);
        assertThat(told.about()).extracting(About::reason).containsOnly("HTTP 422");
        clock.advance(Bell.GATHERING);
        assertThat(roundsSay()).as("all were told, the last ten as a number").isEmpty();
    }

    @Test
    void oneThatIsStuckOnceMoreIsToldOnceMore() {
        var reference = new Reference(stuck());
        var other = stuck();
        assertThat(roundsSay()).hasSize(1);
        desk.answers(new Refused("HTTP 400", null));
        var casework = room.casework();
        clock.advance(Bell.GATHERING);
        assertThat(casework.retry(reference, 1, "ann")).isEqualTo(Upshot.DONE);
        room.round();
        assertThat(roundsSay()).containsExactly(
                "ALARM stuck: 1 submission needs a person (2 with those before): " + reference);
        casework.close(reference, 2, "answered by phone", "ann");
        assertThat(roundsSay()).isEmpty();
        casework.close(new Reference(other), 1, "answered by phone", "ann");
        assertThat(roundsSay()).containsExactly("Alarm over: stuck: nothing is stuck any more");
    }

    @Test
    void heldOnesAreGatheredToo() throws Exception {
        var held = promise("stamp", CANARY);
        room.submissions.insert(held, "proprofs", 0, clock.instant(), clock.instant());
        execute("update submission set status = 'HELD'");
        assertThat(roundsSay()).containsExactly("ALARM held: 1 submission waits to be released or discarded: "
                + held.reference());
        assertThat(roundsSay()).isEmpty();
        execute("update submission set status = 'WAITING'");
        assertThat(roundsSay()).containsExactly("Alarm over: held: nothing that is held waits for long any more");
    }

    @Test
    void whatIsLateIsToldOnceUntilNothingIs() {
        sendAndGet(new Unavailable("HTTP 503", Duration.ofHours(1)));
        clock.advance(Duration.ofMinutes(15));
        assertThat(roundsSay()).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        assertThat(roundsSay()).containsExactly(
                "ALARM late: the oldest submission has been under way for 15 minutes (waiting: 1, in doubt: 0)");
        clock.advance(Duration.ofSeconds(-30));
        assertThat(roundsSay()).as("a replica whose clock is behind").isEmpty();
        clock.advance(Duration.ofHours(1));
        room.round();
        assertThat(roundsSay()).containsExactly("Alarm over: late: nothing has been under way for long any more");
    }

    @Test
    void littleRoomOnTheDiskIsToldUntilThereIsMore() {
        room.watching(1L << 60).round();
        assertThat(theOne(room.heard.alarms).line()).matches("ALARM disk: \\d+ MB are free where the submissions are; less than"
                + " \\d+ MB \\(DESKBELL_ALARM_DISK\\) is too little. Once it is full nothing can be accepted");
        room.watching(1L << 60).round();
        room.watching(0).round();
        assertThat(lines(room.heard.take())).hasSize(2).last().isEqualTo("Alarm over: disk: there is room on the disk again");
    }

    @Test
    void aDatabaseThatTakesNothingIsToldAtTheSecondTry() {
        room.mute = true;
        room.watch.round();
        assertThat(room.heard.alarms).as("it may be moving").isEmpty();
        room.watch.round();
        room.watch.round();
        assertThat(lines(room.heard.take())).containsExactly(
                "ALARM database: nothing can be written down or read, so no message is accepted");
        assertThat(room.bell.standing()).extracting(Alarm::kind).containsExactly(Alarm.Kind.DATABASE);
        room.mute = false;
        room.watch.round();
        assertThat(lines(room.heard.take())).containsExactly(
                "Alarm over: database: the database takes what is written again");
        assertThat(room.bell.standing()).isEmpty();
    }

    @Test
    void aDatabaseThatIsReallyGoneIsToldToo() throws Exception {
        database().breakIt();
        room.watch.round();
        room.watch.round();
        assertThat(lines(room.heard.take())).singleElement().asString().startsWith("ALARM database: ");
    }

    @Test
    void whoeverDiesWhileTellingIsStoodInFor() {
        room.heard.dies = true;
        stuck();
        room.watch.round();
        clock.advance(Bell.TELLING.minusSeconds(1));
        replica.watch.round();
        assertThat(replica.heard.alarms).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        replica.watch.round();
        assertThat(lines(replica.heard.take())).singleElement()
                .asString()
                .startsWith("ALARM stuck: 1 submission needs a person: ");
        clock.advance(Bell.TELLING);
        assertThat(roundsSay()).isEmpty();
    }

    @Test
    void ofTwoReplicasOneTells() throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < 5; i++) {
                stuck();
                sendAndGet(new Misconfigured("the token is wrong"));
                List<Callable<Void>> both = List.of(() -> round(room), () -> round(replica));
                for (var done : threads.invokeAll(both)) {
                    done.get();
                }
                var told = Stream.of(room, replica).flatMap(one -> lines(one.heard.take()).stream()).toList();
                assertThat(told).hasSize(2)
                        .anyMatch(line -> line.startsWith("ALARM stuck"))
                        .anyMatch(line -> line.startsWith("ALARM paused"));
                execute("update submission set status = 'CLOSED'");
                execute("delete from desk");
                room.gate.look();
                clock.advance(Bell.GATHERING);
                assertThat(roundsSay()).hasSize(2).allMatch(line -> line.startsWith("Alarm over"));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private String stuck() {
        desk.answers(new Refused("HTTP 422", DESKS_CANARY));
        var promise = promise(Reference.at(clock.instant()).text(), CANARY);
        room.deliver(promise);
        return promise.reference().text();
    }

    /** Returns when the gate has learnt from it too, which is after whoever waits was told. */
    private String sendAndGet(Outcome outcome) {
        desk.answers(outcome);
        var promise = promise(Reference.at(clock.instant()).text(), CANARY);
        room.deliver(promise);
        room.round();
        return promise.reference().text();
    }

    /** What both say in a round each. */
    private List<Alarm> rounds() {
        room.watch.round();
        replica.watch.round();
        var told = Stream.of(room, replica).flatMap(one -> one.heard.take().stream()).toList();
        assertThat(told.toString()).doesNotContain(CANARY, DESKS_CANARY, "ann@", "Lamp");
        return told;
    }

    private List<String> roundsSay() {
        return lines(rounds());
    }

    private static List<String> lines(List<Alarm> alarms) {
        return alarms.stream().map(Alarm::line).toList();
    }

    private static Void round(Room one) {
        one.watch.round();
        return null;
    }

    private static Alarm theOne(List<Alarm> alarms) {
        assertThat(alarms).hasSize(1);
        return alarms.get(0);
    }
}
