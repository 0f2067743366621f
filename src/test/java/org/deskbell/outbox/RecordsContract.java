package org.deskbell.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.deskbell.helpdesk.NewTicket;
import org.deskbell.helpdesk.Outcome.Refused;
import org.deskbell.helpdesk.Outcome.Unavailable;
import org.deskbell.helpdesk.Outcome.Unknown;
import org.deskbell.helpdesk.Priority;
import org.junit.jupiter.api.Test;

/** The specification of how operators change, hand out and erase what they have found, and of how long they are logged in. */
abstract class RecordsContract extends SearchContract {

    private static final String ANN = "ann";

    @Test
    void editingSendsWhatItSaysNowAndKeepsWhatTheVisitorSent() {
        var stuck = refused("amara@exmaple.com", "Lamp");
        var edit = new Amendment(" Amara ", "amara@example.com", "", "Lamp\u00a0", "It is broken\r\n\r\nbadly", "low");
        assertThat(casework.amend(stuck.reference(), 1, edit, ANN)).isEqualTo(Upshot.DONE);
        room.round();
        var sent = desk.asked.get(1);
        assertThat(sent).isEqualTo(new NewTicket("Amara", "amara@example.com", null, "Lamp", "It is broken\n\nbadly",
                Priority.LOW, null, "IB1", List.of()));
        var found = casework.find(stuck.reference()).orElseThrow();
        assertThat(found.submission().history()).extracting(Entry::event, Entry::who, Entry::why)
                .containsSequence(tuple("edited", ANN, "name, email, description, priority"), tuple("retried", ANN, ""),
                        tuple("created", "", ""));
        assertThat(found.original().email()).isEqualTo("amara@exmaple.com");
        assertThat(found.email()).isEqualTo("amara@example.com");
        assertThat(found.person()).isEqualTo(records.person("amara@example.com"));
    }

    @Test
    void theFirstOneStaysHoweverOftenItIsEdited() {
        var stuck = refused("first@example.com", "Lamp");
        desk.answers(new Refused("422", null));
        casework.amend(stuck.reference(), 1, edit("second@example.com"), ANN);
        room.round();
        assertThat(casework.amend(stuck.reference(), 1, edit("late@example.com"), "bob")).isEqualTo(Upshot.TOO_LATE);
        assertThat(casework.amend(stuck.reference(), 2, edit("third@example.com"), "bob")).isEqualTo(Upshot.DONE);
        assertThat(casework.find(stuck.reference()).orElseThrow().original().email()).isEqualTo("first@example.com");
    }

    @Test
    void anEditOfWhatMayBeATicketSaysSo() {
        desk.answers(new Unknown("reset", false));
        var maybe = deliver("a@example.com", "Perhaps");
        assertThat(casework.amend(maybe.reference(), 1, edit("b@example.com"), ANN)).isEqualTo(Upshot.DONE);
        room.round();
        assertThat(desk.asked.get(1).description()).startsWith("Reference " + maybe.reference() + " may already");
    }

    @Test
    void whatCannotBeSentIsNoEdit() {
        var stuck = refused("a@example.com", "Lamp");
        for (var none : List.of(edit("nobody"), edit("a@b"), edit(""), edit("a b@example.com"),
                new Amendment("a", "a@example.com", "", "", "x", ""), new Amendment("a\nb", "a@example.com", "", "s", "x", ""),
                new Amendment("a", "a@example.com", "", "s\u202e", "x", ""),
                new Amendment("a", "a@example.com", "", "s", "x\u0000", ""),
                new Amendment("a", "a@example.com", "", "s", "x", "urgent"))) {
            assertThat(casework.amend(stuck.reference(), 1, none, ANN)).isEqualTo(Upshot.UNFIT);
        }
        assertThat(casework.find(stuck.reference()).orElseThrow().original()).isNull();
    }

    @Test
    void sendingTakesStuckAndHeldAlike() {
        var stuck = refused("a@example.com", "stuck");
        var held = refused("b@example.com", "held");
        room.database.update("update submission set status = 'HELD' where reference = ?", held.reference().text());
        assertThat(casework.send(stuck.reference(), 1, ANN)).isEqualTo(Upshot.DONE);
        assertThat(casework.send(held.reference(), 1, ANN)).isEqualTo(Upshot.DONE);
        assertThat(casework.send(held.reference(), 1, "bob")).isEqualTo(Upshot.TOO_LATE);
        assertThat(casework.send(new Reference("7Q4M-K2XD"), 1, ANN)).isEqualTo(Upshot.NO_SUCH);
    }

    @Test
    void whoeverIsShownSomethingIsWrittenDown() {
        var one = deliver("a@example.com", "one");
        assertThat(records.show(one.reference(), ANN)).isEqualTo(Upshot.DONE);
        assertThat(records.show(new Reference("7Q4M-K2XD"), ANN)).isEqualTo(Upshot.NO_SUCH);
        assertThat(casework.find(one.reference()).orElseThrow().submission().history()).extracting(Entry::event, Entry::who)
                .containsExactly(tuple("created", ""), tuple("shown", ANN));
    }

    @Test
    void everythingOfAPersonIsHandedOutOnceItIsWrittenDown() {
        deliver("a@example.com", "one");
        clock.advance(Duration.ofSeconds(1));
        refused("A@example.com", "two");
        deliver("b@example.com", "another's");
        var found = records.export(records.person("a@example.com"), ANN);
        assertThat(found).extracting(Case::subject).containsExactly("one", "two");
        assertThat(found)
                .allSatisfy(one -> assertThat(one.submission().history()).extracting(Entry::event).endsWith("exported"));
    }

    @Test
    void erasingLeavesReferenceTicketAndTimesAndCanNoLongerBeSent() {
        var delivered = deliver("a@example.com", "secret one");
        var stuck = refused("a@example.com", "secret two");
        desk.answers(new Unavailable("503", Duration.ofHours(1)));
        var waiting = deliver("a@example.com", "secret three");
        var others = deliver("b@example.com", "another's");
        assertThat(records.erase(delivered.reference(), 1, " ", ANN)).isEqualTo(Upshot.UNFIT);
        assertThat(records.erase(delivered.reference(), 0, "asked for", ANN)).isEqualTo(Upshot.TOO_LATE);
        assertThat(records.erase(delivered.reference(), 1, "asked for", ANN)).isEqualTo(Upshot.DONE);
        assertThat(records.erase(delivered.reference(), 1, "asked for", "bob")).isEqualTo(Upshot.TOO_LATE);
        var person = records.person("A@EXAMPLE.COM");
        assertThat(records.eraseAll(person, "", ANN)).isEqualTo(-1);
        assertThat(records.eraseAll(person, "asked for", ANN)).isEqualTo(2);
        assertThat(records.eraseAll(person, "asked for", ANN)).isZero();

        var row = casework.find(delivered.reference()).orElseThrow();
        assertThat(row.isErased()).isTrue();
        assertThat(row.person()).isNull();
        assertThat(row.submission().ticketId()).isEqualTo("00700");
        assertThat(row.submission().status()).isEqualTo(Status.DELIVERED);
        assertThat(row.submission().acceptedAt()).isNotNull();
        for (var undelivered : List.of(stuck, waiting)) {
            var erased = casework.find(undelivered.reference()).orElseThrow();
            assertThat(erased.submission().status()).isEqualTo(Status.CLOSED);
            assertThat(erased.submission().history()).extracting(Entry::event, Entry::who, Entry::why)
                    .contains(tuple("erased", ANN, "asked for"));
        }
        assertThat(room.database.query(line -> line.getString(1), """
                select coalesce(parcel, '') || coalesce(copy, '') || coalesce(sought, '') || coalesce(original, '') || history
                from submission""")).noneMatch(text -> text.contains("secret") || text.contains("a@example.com"));
        assertThat(casework.find(others.reference()).orElseThrow().isErased()).isFalse();
        int asked = desk.asked.size();
        clock.advance(Duration.ofDays(2));
        room.round();
        assertThat(desk.asked).hasSize(asked);
    }

    @Test
    void aTicketThatComesAfterTheErasureIsStillRecorded() {
        var promise = Room.promise("stamp", "hello");
        room.submissions.insert(promise, desk.name(), 1, clock.instant(), clock.instant().plus(Room.LEASE));
        var claimed = room.row(promise);
        assertThat(records.erase(promise.reference(), 1, "asked for", ANN)).isEqualTo(Upshot.DONE);
        room.submissions.delivered(claimed, "00712", Entry.of(clock.instant(), Status.Event.CREATED, "", Duration.ZERO, null));
        assertThat(room.row(promise).ticketId()).isEqualTo("00712");
        assertThat(room.row(promise).parcel()).isNull();
    }

    @Test
    void ofAnEditAndAnErasureAtOnceNoneIsHalfDone() throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < 10; i++) {
                var stuck = refused("a@example.com", "hello " + i);
                Callable<Upshot> edit = () -> casework.amend(stuck.reference(), 1, edit("b@example.com"), ANN);
                Callable<Upshot> erase = () -> records.erase(stuck.reference(), 1, "asked for", "bob");
                var upshots = new ArrayList<Upshot>();
                for (var upshot : threads.invokeAll(List.of(edit, erase))) {
                    upshots.add(upshot.get());
                }
                var row = casework.find(stuck.reference()).orElseThrow();
                // the erasure may also come between the edit and the courier, and then both count
                assertThat(upshots).contains(Upshot.DONE);
                assertThat(row.isErased()).isEqualTo(upshots.get(1) == Upshot.DONE);
                assertThat(upshots.get(0) == Upshot.DONE || row.submission().status() == Status.CLOSED).isTrue();
                // what was edited is sent before the next one comes, or it would take that one's refusal
                room.round();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void loggingInLastsHalfADayAndUntilLoggingOut() {
        var logins = new Logins(room.database, clock);
        var login = new Login(ANN, "line");
        var one = logins.begin(login);
        var two = logins.begin(login);
        assertThat(logins.find(one)).contains(login);
        assertThat(logins.find("nonsense")).isEmpty();
        logins.end(one);
        assertThat(logins.find(one)).isEmpty();
        clock.advance(Logins.LENGTH.minusSeconds(1));
        assertThat(logins.find(two)).contains(login);
        clock.advance(Duration.ofSeconds(1));
        assertThat(logins.find(two)).isEmpty();
        logins.begin(login);
        assertThat(room.database.query(row -> row.getString("token"), "select * from login")).hasSize(1)
                .noneMatch(token -> token.equals(two));
    }

    private static Amendment edit(String email) {
        return new Amendment("Ann", email, "", "Lamp", "It is broken", "high");
    }
}
