package org.deskbell.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.deskbell.outbox.Status.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every status and every event: where it leads, and that nothing else leads anywhere. */
class StatusTest {

    @ParameterizedTest
    @CsvSource({
            "HELD,      CREATED, -, PUT_OFF, -, DOUBTED, -, GIVEN_UP, -, RELEASED, WAITING, RETRIED, -, RETRIED_IN_DOUBT, -, NAMED, -, CLOSED, CLOSED, ERASED, CLOSED",
            "WAITING,   CREATED, DELIVERED, PUT_OFF, WAITING, DOUBTED, IN_DOUBT, GIVEN_UP, STUCK, RELEASED, -, RETRIED, -, RETRIED_IN_DOUBT, -, NAMED, -, CLOSED, -, ERASED, CLOSED",
            "IN_DOUBT,  CREATED, DELIVERED, PUT_OFF, IN_DOUBT, DOUBTED, STUCK, GIVEN_UP, STUCK, RELEASED, -, RETRIED, -, RETRIED_IN_DOUBT, -, NAMED, -, CLOSED, -, ERASED, CLOSED",
            "STUCK,     CREATED, DELIVERED, PUT_OFF, -, DOUBTED, -, GIVEN_UP, -, RELEASED, -, RETRIED, WAITING, RETRIED_IN_DOUBT, IN_DOUBT, NAMED, DELIVERED, CLOSED, CLOSED, ERASED, CLOSED",
            "CLOSED,    CREATED, DELIVERED, PUT_OFF, -, DOUBTED, -, GIVEN_UP, -, RELEASED, -, RETRIED, -, RETRIED_IN_DOUBT, -, NAMED, -, CLOSED, -, ERASED, CLOSED",
            "DELIVERED, CREATED, -, PUT_OFF, -, DOUBTED, -, GIVEN_UP, -, RELEASED, -, RETRIED, -, RETRIED_IN_DOUBT, -, NAMED, -, CLOSED, -, ERASED, DELIVERED"})
    void leadsWhereTheDrawingSays(Status status, Event e1, String to1, Event e2, String to2, Event e3, String to3, Event e4,
            String to4, Event e5, String to5, Event e6, String to6, Event e7, String to7, Event e8, String to8, Event e9,
            String to9, Event e10, String to10) {
        var events = new Event[]{e1, e2, e3, e4, e5, e6, e7, e8, e9, e10};
        var ends = new String[]{to1, to2, to3, to4, to5, to6, to7, to8, to9, to10};
        assertThat(EnumSet.copyOf(Set.of(events))).isEqualTo(EnumSet.allOf(Event.class));
        for (int i = 0; i < events.length; i++) {
            assertThat(status.after(events[i])).as("%s after %s", status, events[i])
                    .isEqualTo(ends[i].equals("-") ? Optional.empty() : Optional.of(Status.valueOf(ends[i])));
        }
    }

    @Test
    void nothingIsSentAgainOnceThereIsATicket() {
        for (var event : Event.values()) {
            assertThat(Status.DELIVERED.after(event)).isIn(Optional.empty(), Optional.of(Status.DELIVERED));
        }
    }

    @Test
    void nothingEndsWithoutATicketOrAPerson() {
        for (var status : Status.values()) {
            for (var event : EnumSet.of(Event.PUT_OFF, Event.DOUBTED, Event.GIVEN_UP)) {
                assertThat(status.after(event)).isNotEqualTo(Optional.of(Status.CLOSED));
            }
        }
    }
}
