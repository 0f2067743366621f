package org.deskbell.outbox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What two processes must do that share a database. */
abstract class ReplicaContract extends RoomContract {

    Room replica;

    @BeforeEach
    void enterReplica() {
        replica = room();
    }

    @AfterEach
    void leaveReplica() {
        replica.close();
    }
}
