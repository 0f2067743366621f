package org.deskbell.console;

import java.time.Duration;

import org.deskbell.outbox.DeskHealth;
import org.deskbell.outbox.Pause;

/**
 * The help desk's health at a glance, in the bar of every page.
 *
 * @param note what to know and do about it; null while all is well
 */
record Health(String tone, String text, Note note) {

    /** @param pause null while no operator has stopped sending */
    static Health of(DeskHealth desk, Pause pause, Times times) {
        var words = times.words();
        if (pause != null) {
            return new Health("no", words.stopped(),
                    new Note("no", "pause", words.stoppedBy(pause.who(), Times.text(pause.since())),
                            words.stoppedHow(pause.why())));
        }
        if (desk.isPaused()) {
            var title = words.paused(Times.text(desk.pausedSince()));
            return new Health("no", title, new Note("no", "pause", title, words.pausedHow(desk.pauseReason())));
        }
        if (desk.isOpen()) {
            Duration wait = desk.openFor();
            return new Health("wait", words.broken(),
                    new Note("wait", "alert", words.broken(), words.brokenHow(times.span(wait))));
        }
        return new Health("ok", words.sending(), null);
    }
}
