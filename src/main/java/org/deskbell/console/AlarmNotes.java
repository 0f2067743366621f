package org.deskbell.console;

import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import org.deskbell.outbox.Bell;
import org.deskbell.outbox.Casework;
import org.deskbell.outbox.Status;
import org.deskbell.outbox.Tally;
import org.deskbell.outbox.alarm.Alarm;

import io.quarkus.qute.i18n.MessageBundles;

/** The alarms that stand, in words, with numbers as they are now and not as they were when somebody was told. */
@Singleton
class AlarmNotes {

    private final ConsoleWords words = MessageBundles.get(ConsoleWords.class);
    private final Bell bell;

    AlarmNotes(Bell bell) {
        this.bell = bell;
    }

    List<Note> of(Tally tally) {
        return of(bell.standing(), tally);
    }

    List<Note> of(List<Alarm> standing, Tally tally) {
        var notes = new ArrayList<Note>();
        for (var alarm : standing) {
            add(notes, alarm, tally, Times.text(alarm.since()));
        }
        return notes;
    }

    /** What is settled already has no note, though the next round has yet to end the alarm. */
    private void add(List<Note> notes, Alarm alarm, Tally tally, String since) {
        switch (alarm.kind()) {
            case STUCK :
                add(notes, "alert", tally.of(Status.STUCK), words.alarmStuck(tally.of(Status.STUCK), since));
                break;
            case HELD :
                add(notes, "pause", tally.of(Status.HELD), words.alarmHeld(tally.of(Status.HELD), since));
                break;
            case LATE :
                add(notes, "clock", tally.late(), words.alarmLate(tally.late(), Casework.LATE.toMinutes(), since));
                break;
            case UNTRUSTED :
                notes.add(new Note("no", "alert", words.alarmUntrusted(since), words.alarmUntrustedHow()));
                break;
            case DISK :
                notes.add(new Note("no", "alert", words.alarmDisk(since), alarm.sentence() + "."));
                break;
            case STORE :
                notes.add(new Note("no", "alert", words.alarmStore(since), alarm.sentence() + "."));
                break;
            case SCANNER :
                notes.add(new Note("no", "alert", words.alarmScanner(since), alarm.sentence() + "."));
                break;
            case DATABASE :
                notes.add(new Note("no", "alert", words.alarmDatabase(since), words.alarmDatabaseHow()));
                break;
            default :
                // the bar of every page and its note say that sending is paused
        }
    }

    private static void add(List<Note> notes, String icon, int number, String title) {
        if (number > 0) {
            notes.add(new Note("no", icon, title, null));
        }
    }
}
