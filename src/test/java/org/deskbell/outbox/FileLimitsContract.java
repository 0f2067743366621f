package org.deskbell.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.deskbell.outbox.Berth.Open;
import org.deskbell.outbox.Berth.Refused;
import org.junit.jupiter.api.Test;

/** The part of the specification that says how many files may come in: all together, from one place, and as the disk has room. */
abstract class FileLimitsContract extends AttachmentsContract {

    private static final long MEGABYTE = 1024 * 1024;

    @Test
    void allTogetherAreNoMoreThanTheStoreHolds() {
        room.limits.store = "2M";
        var first = open(MEGABYTE);
        var second = open(MEGABYTE);
        assertThat(berth("sender", 1)).isEqualTo(Refused.STORE_FULL);
        room.attachments.discard(first);
        assertThat(berth("sender", MEGABYTE + 1)).isEqualTo(Refused.STORE_FULL);
        assertThat(berth("sender", MEGABYTE)).isInstanceOf(Open.class);
        assertThat(berth("sender", 1)).isEqualTo(Refused.STORE_FULL);

        room.attachments.add(second, 0, bytes(100));
        assertThat(close(second, 100)).isTrue();
        assertThat(berth("sender", MEGABYTE - Storeroom.LEAST)).as("what it did not need is free").isInstanceOf(Open.class);
        assertThat(berth("sender", 1)).isEqualTo(Refused.STORE_FULL);
    }

    @Test
    void smallOnesCountForAFewPages() {
        room.limits.store = "64K";
        for (int i = 0; i < 4; i++) {
            assertThat(berth(null, 1)).isInstanceOf(Open.class);
        }
        assertThat(berth(null, 1)).isEqualTo(Refused.STORE_FULL);
    }

    @Test
    void onePlaceHasAShareInAWhile() {
        room.limits.sender = "1M/1h";
        var first = ((Open) berth("ann", MEGABYTE / 2)).id();
        clock.advance(Duration.ofMinutes(30));
        var second = ((Open) berth("ann", MEGABYTE / 2)).id();
        assertThat(berth("ann", 1)).isEqualTo(Refused.SENDER_FULL);
        assertThat(berth("bob", MEGABYTE)).as("another place").isInstanceOf(Open.class);
        assertThat(berth(null, MEGABYTE)).as("nobody knows from where").isInstanceOf(Open.class);

        room.attachments.discard(first);
        room.attachments.discard(second);
        assertThat(berth("ann", 1)).as("though it was removed again").isEqualTo(Refused.SENDER_FULL);
        clock.advance(Duration.ofMinutes(30));
        assertThat(berth("ann", MEGABYTE / 2)).as("the first is an hour old").isInstanceOf(Open.class);
        assertThat(berth("ann", 1)).isEqualTo(Refused.SENDER_FULL);
    }

    @Test
    void whatIsKeptIsCountedAndAlmostFullIsAnAlarm() {
        room.limits.store = "1M";
        store(bytes(PIECE));
        var id = store(bytes(PIECE));
        var promise = Room.promise("stamp", "hello", List.of(id));
        room.deliver(promise);
        var arriving = open(6 * PIECE);
        room.watch.round();
        assertThat(room.heard.take()).singleElement()
                .extracting(alarm -> alarm.line())
                .isEqualTo(
                        "ALARM store: visitors' files take up 1 MB of 1 (DESKBELL_FILES_STORE). Once that is full, messages are accepted"
                                + " without files");
        assertThat(gauge("deskbell.attachments", "state", "OPEN")).isEqualTo(1);
        assertThat(gauge("deskbell.attachments", "state", "WHOLE")).isEqualTo(1);
        assertThat(gauge("deskbell.attachments", "state", "SENT")).isEqualTo(1);
        assertThat(gauge("deskbell.attachments.bytes")).isEqualTo(MEGABYTE);
        assertThat(gauge("deskbell.attachments.unscanned")).isZero();
        assertThat(berth("sender", 1)).isEqualTo(Refused.STORE_FULL);
        assertThat(room.meters.get("deskbell.attachments.refused").tag("cause", "STORE_FULL").counter().count()).isEqualTo(1);

        room.attachments.discard(arriving);
        room.watch.round();
        assertThat(room.heard.take()).singleElement()
                .extracting(alarm -> alarm.line())
                .isEqualTo("Alarm over: store: there is room for files again");
    }

    @Test
    void theShareCanBeOff() {
        room.limits.sender = "off";
        assertThat(berth("ann", 500 * MEGABYTE)).isInstanceOf(Open.class);
    }

    @Test
    void whatTheDiskHasLeftIsForMessages() {
        var tight = room.attachments(Long.MAX_VALUE / 2);
        assertThat(tight.open("contact", null, 1)).isEqualTo(Refused.DISK_SHORT);
    }

    @Test
    void ofManyAtOnceOnlyAsManyComeInAsThereIsRoomFor() throws Exception {
        room.limits.store = "10M";
        var threads = Executors.newFixedThreadPool(8);
        try (var replica = room()) {
            replica.limits.store = "10M";
            for (int round = 0; round < 10; round++) {
                List<Callable<Berth>> wishes = new ArrayList<>();
                for (int i = 0; i < 40; i++) {
                    var outbox = i % 2 == 0 ? room : replica;
                    wishes.add(() -> outbox.attachments.open("contact", null, MEGABYTE));
                }
                var berths = new ArrayList<Berth>();
                for (var berth : threads.invokeAll(wishes)) {
                    berths.add(berth.get());
                }
                assertThat(berths.stream().filter(Refused.STORE_FULL::equals)).hasSize(30);
                var open = berths.stream().filter(Open.class::isInstance).map(berth -> ((Open) berth).id()).toList();
                assertThat(open).hasSize(10);
                open.forEach(room.attachments::discard);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private double gauge(String name, String... tags) {
        return room.meters.get(name).tags(tags).gauge().value();
    }

    private Berth berth(String sender, long most) {
        return room.attachments.open("contact", sender, most);
    }
}
