package org.deskbell.helpdesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;

import org.deskbell.helpdesk.sandbox.Sandbox.Ticket;
import org.junit.jupiter.api.Test;

/** Where tickets that never were are kept. */
class DrawerTest {

    @Test
    void numbersHaveFiveDigitsAndBeginWhereNoOtherStartDid() {
        Drawer drawer = new Drawer(Instant.ofEpochSecond(1_700_000_700));

        assertThat(drawer.file("{}").id()).isEqualTo("00700");
        assertThat(drawer.file("{}").id()).isEqualTo("00701");
        assertThat(new Drawer(Instant.ofEpochSecond(1_700_009_999)).file("{}").id()).isEqualTo("09999");
    }

    @Test
    void theLastTwentyAreKeptNewestFirst() {
        Drawer drawer = new Drawer(Instant.EPOCH);
        IntStream.range(0, 25).forEach(number -> drawer.file("{}"));

        assertThat(drawer.tickets()).hasSize(20).extracting(Ticket::id).startsWith("00024").endsWith("00005");
        drawer.clear();
        assertThat(drawer.tickets()).isEmpty();
        assertThat(drawer.file("{}").id()).isEqualTo("00025");
    }

    @Test
    void aTokenIsNotKept() {
        assertThat(new Drawer(Instant.EPOCH).file("{\"token\" : \"CAN\\\"ARY\\\\\",\"name\":\"token\"}").json())
                .isEqualTo("{\"token\" : \"****\",\"name\":\"token\"}");
    }
}
