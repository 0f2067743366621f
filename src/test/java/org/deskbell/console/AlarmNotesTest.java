package org.deskbell.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.deskbell.outbox.Status;
import org.deskbell.outbox.Tally;
import org.deskbell.outbox.alarm.Alarm;
import org.deskbell.outbox.alarm.Alarm.Kind;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Each alarm in the console's words. */
@QuarkusTest
@TestProfile(WithUsers.class)
class AlarmNotesTest {

    private static final Instant SINCE = Instant.parse("2026-11-24T09:30:00Z");
    private static final List<Alarm> ALL = Arrays.stream(Kind.values())
            .map(kind -> new Alarm(kind, false, SINCE, SINCE, "it is so", List.of()))
            .toList();

    @Inject
    AlarmNotes notes;

    @Test
    void everyAlarmIsSaidButThePauseWhichTheBarSays() {
        var said = notes.of(ALL, new Tally(Map.of(Status.STUCK, 3, Status.HELD, 1), 2));
        assertThat(said).extracting(Note::title)
                .containsExactly("The help desk’s certificate is not to be trusted, since 24 Nov 2026, 09:30:00 UTC",
                        "3 waiting for you, the first since 24 Nov 2026, 09:30:00 UTC",
                        "1 to be released or discarded, the first since 24 Nov 2026, 09:30:00 UTC",
                        "2 on the way for more than 15 minutes, the first since 24 Nov 2026, 09:30:00 UTC",
                        "The disk is almost full, since 24 Nov 2026, 09:30:00 UTC",
                        "There is hardly any room for files, since 24 Nov 2026, 09:30:00 UTC",
                        "Files are not scanned, since 24 Nov 2026, 09:30:00 UTC",
                        "Nothing can be written down since 24 Nov 2026, 09:30:00 UTC");
        assertThat(said).extracting(Note::text).contains("it is so.");
    }

    @Test
    void whatIsSettledAlreadyIsNotSaid() {
        assertThat(notes.of(ALL, new Tally(Map.of(), 0))).extracting(Note::icon).containsOnly("alert").hasSize(5);
    }
}
