package org.deskbell.console;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import jakarta.inject.Singleton;

import org.deskbell.console.ListView.Count;
import org.deskbell.console.ListView.Group;
import org.deskbell.console.ListView.Row;
import org.deskbell.outbox.Case;
import org.deskbell.outbox.Casework;
import org.deskbell.outbox.Status;
import org.deskbell.outbox.Tally;

import io.quarkus.qute.i18n.MessageBundles;

/** Lays out the list. */
@Singleton
class ListViews {

    static final int MOST_ROWS = 200;

    private final ConsoleWords words = MessageBundles.get(ConsoleWords.class);
    private final CaseWords caseWords = MessageBundles.get(CaseWords.class);
    private final Titles titles;
    private final AlarmNotes alarms;

    ListViews(Titles titles, AlarmNotes alarms) {
        this.titles = titles;
        this.alarms = alarms;
    }

    ListView of(Frame frame, List<Case> open, Tally tally, Times times, String sought) {
        var groups = new ArrayList<Group>();
        add(groups, "needs", words.needsYou(), open, Case::needsAPerson, times);
        add(groups, "late", words.lateOnes(Casework.LATE.toMinutes()), open, Case::late, times);
        add(groups, "way", words.onTheWay(), open, found -> !found.needsAPerson() && !found.late(), times);
        int all = tally.of(Status.STUCK) + tally.of(Status.HELD) + tally.of(Status.WAITING) + tally.of(Status.IN_DOUBT);
        boolean calm = tally.of(Status.STUCK) + tally.of(Status.HELD) + tally.late() == 0;
        return new ListView(frame, alarms.of(tally), counts(tally), groups, calm,
                all > open.size() ? words.more(open.size(), all) : null,
                sought);
    }

    private void add(List<Group> groups, String id, String title, List<Case> open, Predicate<Case> which, Times times) {
        var rows = open.stream().filter(which).map(found -> row(found, times)).toList();
        if (!rows.isEmpty()) {
            groups.add(new Group(id, title, rows));
        }
    }

    private Row row(Case found, Times times) {
        var submission = found.submission();
        var at = submission.acceptedAt();
        return new Row("/console/" + submission.reference(), Chip.of(found, words),
                found.isErased() ? caseWords.erased() : found.subject(), found.name(),
                titles.of(submission.form()), submission.reference().text(), Times.iso(at), Times.text(at), times.distance(at),
                tried(submission.tries().attempts()), submission.reason());
    }

    private String tried(int attempts) {
        return attempts == 0 ? words.triedNever() : attempts == 1 ? words.triedOnce() : words.tried(attempts);
    }

    private List<Count> counts(Tally tally) {
        return List.of(
                new Count(new Chip("stuck", "alert", words.stuck()), tally.of(Status.STUCK)),
                new Count(new Chip("no", "pause", words.held()), tally.of(Status.HELD)),
                new Count(new Chip("wait", "clock", words.late()), tally.late()),
                new Count(new Chip("wait", "retry", words.inDoubt()), tally.of(Status.IN_DOUBT)),
                new Count(new Chip("", "clock", words.waiting()), tally.of(Status.WAITING)),
                new Count(new Chip("ok", "check", words.delivered()), tally.of(Status.DELIVERED)),
                new Count(new Chip("", "x", words.closed()), tally.of(Status.CLOSED)));
    }
}
