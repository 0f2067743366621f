package org.deskbell.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.deskbell.helpdesk.Outcome;
import org.deskbell.outbox.Acceptance.Kept;
import org.deskbell.outbox.FickleDesk.SenderDied;
import org.deskbell.site.TestClock;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What happens to an outbox in one random life: visitors, two replicas that come and go, a help desk with moods, late answers,
 * operators, and a clock that jumps. After each step everything promised is accounted for.
 */
class History implements AutoCloseable {

    private static final Duration LONGEST_WAIT = Duration.ofHours(2);

    private final Supplier<DataSource> source;
    private final Random random;
    private final TestClock clock = new TestClock();
    private final FickleDesk desk;
    private final Submissions submissions;
    private final Room[] replicas = new Room[2];
    private final Map<String, Promise> promised = new ConcurrentSkipListMap<>();
    private final List<String> byOperators = new ArrayList<>();
    private final List<Runnable> late = new ArrayList<>();
    private final List<String> story = new ArrayList<>();

    History(Supplier<DataSource> source, long seed) {
        this.source = source;
        this.random = new Random(seed);
        this.desk = new FickleDesk(seed, message -> row(message).status().name());
        for (int i = 0; i < replicas.length; i++) {
            replicas[i] = still();
        }
        this.submissions = new Submissions(new Database(source.get()), new ObjectMapper(), Room.PEOPLE);
    }

    /** So many random steps, and then peace until nothing moves any more. */
    void unfold(int steps) throws InterruptedException {
        for (int i = 0; i < steps; i++) {
            step(random.nextInt(100));
            everythingIsAccountedFor();
        }
        desk.calmDown();
        late.forEach(Runnable::run);
        for (int i = 0; i < 40; i++) {
            clock.advance(Duration.ofMinutes(61));
            round();
        }
        everythingIsAccountedFor();
        assertThat(promised.keySet()).noneMatch(message -> row(message).status().isUnderWay());
    }

    private void step(int dice) throws InterruptedException {
        if (dice < 25) {
            accept("message-" + promised.size());
        } else if (dice < 30 && !promised.isEmpty()) {
            accept("message-" + random.nextInt(promised.size()));
        } else if (dice < 50) {
            round();
        } else if (dice < 75) {
            pass(Duration.ofSeconds(1L << random.nextInt(13)));
        } else if (dice < 78) {
            pass(Duration.ofHours(-20));
        } else if (dice < 83) {
            restart(random.nextInt(replicas.length));
        } else if (dice < 88) {
            sendWithALateOutcome();
        } else if (dice < 93 && !late.isEmpty()) {
            tell("an outcome comes late");
            late.remove(random.nextInt(late.size())).run();
        } else {
            operate();
        }
    }

    private void accept(String message) {
        tell(message + " is sent");
        var promise = promised.getOrDefault(message, Room.promise("stamp of " + message, message));
        promised.putIfAbsent(message, promise);
        letting(room -> assertThat(room.accept(promise, Duration.ZERO)).isInstanceOf(Kept.class));
    }

    private void round() {
        tell("a round");
        letting(Room::round);
    }

    /** A replica whose couriers have their hands bound: a round that somebody asked for finds nobody while the clock jumps. */
    private Room still() {
        var room = new Room(source.get(), desk, clock);
        room.courier.hands.acquireUninterruptibly(Room.COURIERS);
        return room;
    }

    /** Lets one replica carry what it finds, until all of that is written down. */
    private void letting(Consumer<Room> act) {
        var room = replica();
        room.courier.hands.release(Room.COURIERS);
        act.accept(room);
        room.courier.hands.acquireUninterruptibly(Room.COURIERS);
    }

    private void pass(Duration time) {
        tell(time + " pass");
        clock.advance(time);
    }

    private void restart(int which) throws InterruptedException {
        tell("replica " + which + " restarts");
        replicas[which].close();
        replicas[which] = still();
    }

    /** As a replica does that freezes between the answer and writing it down. */
    private void sendWithALateOutcome() {
        var now = clock.instant();
        for (var claimed : submissions.claim(desk.name(), 1, random.nextBoolean(), now, now.plus(Room.LEASE), LONGEST_WAIT)) {
            var ledger = replica().ledger;
            if (claimed.hasLostAnAnswer()) {
                ledger.lostAnswer(claimed, random);
                continue;
            }
            tell(claimed.parcel().description() + " is sent, and its outcome is late");
            try {
                Outcome outcome = desk.create(claimed.mayAlreadyBeATicket() ? Mark.on(claimed) : claimed.parcel());
                late.add(() -> ledger.write(claimed, outcome, Duration.ofSeconds(1), random));
            } catch (SenderDied e) {
                tell("and never comes");
            }
        }
    }

    /** An operator does something with one that waits for a person, if there is one. */
    private void operate() {
        for (var message : promised.keySet()) {
            var row = row(message);
            if (row.status() == Status.STUCK) {
                tell("an operator sees " + message);
                int attempts = row.tries().attempts();
                var casework = casework();
                switch (random.nextInt(3)) {
                    case 0 -> casework.retry(row.reference(), attempts, "ann");
                    case 1 -> casework.name(row.reference(), attempts, "named", "ann");
                    default -> casework.close(row.reference(), attempts, "by phone", "ann");
                }
                byOperators.add(message);
                return;
            }
        }
    }

    private Casework casework() {
        var room = replica();
        return room.casework();
    }

    private void everythingIsAccountedFor() {
        desk.hasSeenNothingWrong();
        promised.forEach((message, promise) -> {
            var row = row(message);
            var tickets = desk.sends(message).stream().filter(send -> send.ticketId() != null).toList();
            assertThat(tickets.stream().filter(ticket -> !ticket.marked())).as(message).hasSizeLessThanOrEqualTo(1);
            if (row.status() == Status.DELIVERED) {
                assertThat(row.ticketId()).as(message)
                        .matches(id -> id.equals("named") && byOperators.contains(message)
                                || tickets.stream().anyMatch(ticket -> ticket.ticketId().equals(id)));
            } else if (row.status() == Status.CLOSED) {
                assertThat(byOperators).contains(message);
            } else {
                assertThat(row.parcel()).as(message).isEqualTo(promise.parcel());
            }
        });
    }

    private Submission row(String message) {
        return submissions.named(promised.get(message).reference()).orElseThrow();
    }

    private Room replica() {
        return replicas[random.nextInt(replicas.length)];
    }

    private void tell(String what) {
        story.add(what);
    }

    @Override
    public void close() {
        for (var room : replicas) {
            room.close();
        }
    }

    @Override
    public String toString() {
        return String.join("\n", story);
    }
}
