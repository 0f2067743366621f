package org.deskbell.outbox;

import org.deskbell.site.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What an outbox must do on every database, with a clock and a help desk that the test rules. */
abstract class RoomContract extends DatabaseContract {

    final TestClock clock = new TestClock();
    final Desk desk = new Desk("proprofs");
    Room room;

    @BeforeEach
    void enter() {
        room = room();
    }

    @AfterEach
    void leave() {
        room.close();
    }

    /** Another process's view of the same database. */
    Room room() {
        return new Room(source(), desk, clock);
    }
}
