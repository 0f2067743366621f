package org.deskbell.console;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.deskbell.console.CaseView.Step;
import org.deskbell.console.ListView.Option;
import org.deskbell.form.Forms;
import org.deskbell.outbox.Casework;
import org.deskbell.outbox.Deskwork;
import org.deskbell.outbox.Entry;
import org.deskbell.outbox.Line;
import org.deskbell.outbox.Status;
import org.deskbell.outbox.Tally;

import io.quarkus.qute.i18n.MessageBundles;

/** Lays out the page about the help desk. */
@Singleton
class DeskViews {

    private final DeskWords words = MessageBundles.get(DeskWords.class);
    private final Deskwork deskwork;
    private final Casework casework;
    private final Forms forms;
    private final Titles titles;

    DeskViews(Deskwork deskwork, Casework casework, Forms forms, Titles titles) {
        this.deskwork = deskwork;
        this.casework = casework;
        this.forms = forms;
        this.titles = titles;
    }

    DeskView of(Frame frame, Times times) {
        var tally = casework.tally();
        var live = forms.live().stream().map(form -> new Option(form.id(), titles.of(form.id()), false)).toList();
        var acts = new ArrayList<>(deskwork.acts().stream().map(this::step).toList());
        Collections.reverse(acts);
        return new DeskView(frame, facts(tally, times), deskwork.pause().isPresent(),
                tally.of(Status.WAITING) + tally.of(Status.IN_DOUBT), live, UUID.randomUUID().toString(), acts);
    }

    private List<Line> facts(Tally tally, Times times) {
        var health = deskwork.health();
        var facts = new ArrayList<Line>();
        facts.add(new Line(words.sending(), sending()));
        facts.add(new Line(words.breaker(), health.isOpen() ? words.open(times.span(health.openFor())) : words.closed()));
        if (health.nextProbeAt() != null && deskwork.pause().isEmpty()) {
            facts.add(new Line(words.nextTry(), times.distance(health.nextProbeAt())));
        }
        facts.add(new Line(words.certificate(),
                health.isTrusted() ? words.trusted() : words.untrusted(Times.text(health.untrustedSince()))));
        facts.add(new Line(words.waiting(), words.waitingNumber(tally.of(Status.WAITING), tally.late())));
        facts.add(new Line(words.inDoubt(), Integer.toString(tally.of(Status.IN_DOUBT))));
        return facts;
    }

    private String sending() {
        var health = deskwork.health();
        return deskwork.pause()
                .map(pause -> words.stopped(pause.who(), Times.text(pause.since()), pause.why()))
                .orElseGet(() -> health.isPaused()
                        ? words.paused(Times.text(health.pausedSince()), health.pauseReason())
                        : words.asUsual());
    }

    private Step step(Entry entry) {
        boolean stopped = entry.event().equals("stopped");
        return new Step(stopped ? "no" : "ok", Times.iso(entry.at()), Times.text(entry.at()),
                stopped ? words.didStop(entry.who()) : words.didResume(entry.who()), entry.why(), null);
    }
}
