package org.deskbell.outbox;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;

import org.deskbell.helpdesk.HelpDesk;
import org.deskbell.helpdesk.NewTicket;
import org.deskbell.helpdesk.Priority;
import org.deskbell.outbox.Acceptance.Kept;
import org.deskbell.outbox.OutboxConfig.InDoubt;
import org.deskbell.outbox.alarm.Heard;
import org.deskbell.outbox.clamd.Clamd;
import org.deskbell.site.TestClock;
import org.deskbell.trace.NoTraces;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** An outbox on a real database file, without the application around it: one process's view of it. */
class Room implements AutoCloseable {

    static final int COURIERS = 4;
    static final People PEOPLE = new People(new SecretKeySpec(new byte[32], "HmacSHA256"));
    static final Duration QUIET = Duration.ofMinutes(10);
    static final Duration LEASE = Duration.ofSeconds(90);

    /** Whether every read fails. */
    volatile boolean blind;
    /** Whether every write fails; each that does is a permit here. */
    volatile boolean mute;
    final Semaphore refused = new Semaphore(0);
    final TestClock clock;
    final HelpDesk desk;
    final Database database;
    final People people;
    final Submissions submissions;
    final Cases cases;
    final Vestibule vestibule = new Vestibule();
    final Desks desks;
    final Gate gate;
    final Checkpoint checkpoint;
    final Ledger ledger;
    final Courier courier;
    final Janitor janitor;
    final Alarms alarms;
    /** What operators were told. */
    final Heard heard = new Heard();
    final Retention retention;
    final Bell bell;
    final Watch watch;
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Outbox outbox;
    final Limits limits = new Limits();
    final Storeroom storeroom;
    final Clearance clearance;
    final Inspector inspector;
    final Attachments attachments;
    private final OutboxConfig config;

    Room(DataSource source, HelpDesk desk, TestClock clock) {
        this(source, desk, clock, InDoubt.RESEND_MARKED);
    }

    Room(DataSource source, HelpDesk desk, TestClock clock, InDoubt policy) {
        this(source, desk, clock, policy, Optional.empty());
    }

    Room(DataSource source, HelpDesk desk, TestClock clock, InDoubt policy, Optional<Clamd> scanner) {
        this.clock = clock;
        this.desk = desk;
        TestDatabase.migrate(source);
        var config = new Settings(policy);
        this.database = new Database(source) {
            @Override
            int update(String sql, Object... values) {
                if (mute) {
                    refused.release();
                    throw new OutboxUnavailable(new SQLException("the disk is full"));
                }
                return super.update(sql, values);
            }

            @Override
            <T> List<T> query(Reader<T> reader, String sql, Object... values) {
                if (blind) {
                    throw new OutboxUnavailable(new SQLException("no connection to read with"));
                }
                return super.query(reader, sql, values);
            }

            @Override
            <T> T together(Joint.Work<T> work) {
                if (mute) {
                    refused.release();
                    throw new OutboxUnavailable(new SQLException("the disk is full"));
                }
                return super.together(work);
            }
        };
        this.people = PEOPLE;
        this.submissions = new Submissions(database, new ObjectMapper(), people);
        this.cases = new Cases(database, submissions, people);
        this.retention = new Retention(database);
        this.checkpoint = new Checkpoint(database);
        this.janitor = new Janitor(retention, checkpoint, clock, config);
        this.desks = new Desks(database);
        this.gate = new Gate(desks, desk, clock, config);
        this.ledger = new Ledger(submissions, clock, config);
        this.courier = new Courier(submissions, ledger, gate, vestibule, desk, clock, config,
                meters, NoTraces.NOBODY);
        this.alarms = new Alarms(database);
        this.bell = new Bell(alarms, heard, clock);
        this.outbox = new Outbox(submissions, courier, vestibule, gate, desk, clock, config);
        this.storeroom = new Storeroom(database);
        this.clearance = new Clearance(database);
        this.inspector = new Inspector(scanner, storeroom, clock, meters);
        this.attachments = attachments(0);
        this.watch = watching(0);
        this.config = config;
    }

    /** @param leastRoom bytes that should be free where the tests run */
    Attachments attachments(long leastRoom) {
        return new Attachments(storeroom, clearance, inspector, checkpoint, disk(leastRoom), limits, clock, meters);
    }

    Sweeper sweeper() {
        return new Sweeper(clearance, checkpoint, clock, limits, config);
    }

    Casework casework() {
        return new Casework(cases, new Catalogue(database, cases), courier, clock);
    }

    Records records() {
        return new Records(database, cases, people, retention, clearance, checkpoint, clock);
    }

    Deskwork deskwork() {
        return new Deskwork(desks, gate, courier, desk, clock);
    }

    /** @param leastRoom bytes that should be free where the tests run */
    Watch watching(long leastRoom) {
        return new Watch(retention, storeroom, inspector, limits, gate, disk(leastRoom), bell, alarms, clock, meters);
    }

    private static Disk disk(long leastRoom) {
        return new Disk(Optional.of(Path.of("")), leastRoom);
    }

    /** Accepts it and waits until its first attempt is over. */
    Submission deliver(Promise promise) {
        var kept = (Kept) accept(promise, Duration.ofSeconds(20));
        return kept.outcome().toCompletableFuture().join();
    }

    /** One round of the courier, until all it carried is written down. */
    void round() {
        look();
        rest();
    }

    /** One round of the courier, after those that were asked for before. */
    void look() {
        CompletableFuture.runAsync(courier.rounds::run, courier.rounds.thread).join();
    }

    /** Under the name that it has already. */
    Acceptance accept(Promise promise, Duration patience) {
        return outbox.accept(reference -> promise, patience);
    }

    /** Under the name that it has already. */
    Acceptance hold(Promise promise, Hold hold) {
        return outbox.hold(reference -> promise, hold);
    }

    /** Until all that is being carried is written down. */
    void rest() {
        courier.hands.acquireUninterruptibly(COURIERS);
        courier.hands.release(COURIERS);
    }

    Submission row(Promise promise) {
        return submissions.named(promise.reference()).orElseThrow();
    }

    static Promise promise(String stamp, String answers) {
        return promise(stamp, answers, List.of());
    }

    static Promise promise(String stamp, String answers, List<String> attachments) {
        return promise(Reference.at(Instant.now()), stamp, answers, attachments);
    }

    static Promise promise(Reference reference, String stamp, String answers, List<String> attachments) {
        return new Promise(reference, stamp, answers, "contact", "0123456789ab", "en",
                new NewTicket("Ann", "ann@example.com", null, "Lamp", answers, Priority.HIGH, null, "IB1", List.of()),
                List.of(new Line("Subject", "Lamp")), attachments);
    }

    @Override
    public void close() {
        try {
            courier.end(null);
            inspector.end(null);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
