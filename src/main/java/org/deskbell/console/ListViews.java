package org.deskbell.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import jakarta.inject.Singleton;

import org.deskbell.console.ListView.Empty;
import org.deskbell.console.ListView.Filters;
import org.deskbell.console.ListView.Option;
import org.deskbell.console.ListView.Pick;
import org.deskbell.console.ListView.Tab;
import org.deskbell.outbox.Casework;
import org.deskbell.outbox.Reference;
import org.deskbell.outbox.Search;
import org.deskbell.outbox.Status;
import org.deskbell.outbox.Tally;
import org.deskbell.outbox.Tray;

import io.quarkus.qute.i18n.MessageBundles;

/** Lays out the list. */
@Singleton
class ListViews {

    static final int ROWS = 50;

    private final ListWords words = MessageBundles.get(ListWords.class);
    private final Casework casework;
    private final Titles titles;
    private final AlarmNotes alarms;
    private final Rows rows;

    ListViews(Casework casework, Titles titles, AlarmNotes alarms, Rows rows) {
        this.casework = casework;
        this.titles = titles;
        this.alarms = alarms;
        this.rows = rows;
    }

    /**
     * @param open the one whose page stands beside the list; null for none
     * @param all whether all rows are selected
     */
    ListView of(Frame frame, Inquiry inquiry, Times times, Reference open, boolean all) {
        var tally = casework.tally();
        var page = casework.search(inquiry.search(times.now()), ROWS);
        var found = page.cases().stream().map(one -> rows.of(one, inquiry, times, open)).toList();
        return new ListView(frame, needs(tally), open == null ? alarms.of(tally) : List.of(), tabs(inquiry, tally),
                inquiry.query(),
                filters(inquiry), narrowed(inquiry), found, found.isEmpty() ? empty(inquiry) : null,
                pick(frame, inquiry, all, found.isEmpty()), open == null ? inquiry.person() : null,
                page.next() == null ? null : address(inquiry.after(page.next())),
                inquiry.after() == null ? null : address(inquiry.after(null)));
    }

    static String address(Inquiry inquiry) {
        return "/console?" + inquiry.query();
    }

    private String needs(Tally tally) {
        int number = tally.of(Status.STUCK) + tally.of(Status.HELD);
        return number == 0 ? words.needsNone() : number == 1 ? words.needsOne() : words.needPeople(number);
    }

    private List<Tab> tabs(Inquiry inquiry, Tally tally) {
        int held = tally.of(Status.HELD);
        var tabs = new ArrayList<Tab>();
        tabs.add(tab(inquiry, Tray.NEEDS_YOU, words.needsYou(), "stuck", tally.of(Status.STUCK) + held));
        tabs.add(tab(inquiry, Tray.HELD, words.held(), "stuck", held));
        tabs.add(tab(inquiry, Tray.ON_THE_WAY, words.onTheWay(), "", tally.of(Status.WAITING) + tally.of(Status.IN_DOUBT)));
        tabs.add(tab(inquiry, Tray.LATE, words.late(), "late", tally.late()));
        tabs.add(new Tab(address(inquiry.in(Tray.DELIVERED)), words.delivered(), "", tally.of(Status.DELIVERED),
                words.inADay(tally.of(Status.DELIVERED)), inquiry.tray() == Tray.DELIVERED));
        tabs.add(tab(inquiry, Tray.CLOSED, words.closed(), "", tally.of(Status.CLOSED)));
        tabs.add(tab(inquiry, Tray.ALL, words.all(), "", null));
        return tabs;
    }

    private static Tab tab(Inquiry inquiry, Tray tray, String text, String tone, Integer number) {
        return new Tab(address(inquiry.in(tray)), text, number != null && number > 0 ? tone : "", number, null,
                inquiry.tray() == tray);
    }

    private Filters filters(Inquiry inquiry) {
        var forms = new ArrayList<Option>();
        forms.add(new Option("", words.allForms(), inquiry.form() == null));
        titles.all().forEach((id, title) -> forms.add(new Option(id, title, id.equals(inquiry.form()))));
        var periods = Arrays.stream(Since.values())
                .map(since -> new Option(since.code(), since.label(words), since == inquiry.since()))
                .toList();
        return new Filters(Inquiry.code(inquiry.tray()), inquiry.words() == null ? "" : inquiry.words(), forms, periods);
    }

    private String narrowed(Inquiry inquiry) {
        return inquiry.person() != null
                ? words.ofOnePerson()
                : inquiry.words() != null ? words.lookedFor(inquiry.words()) : null;
    }

    private Empty empty(Inquiry inquiry) {
        if (inquiry.isNarrow() || inquiry.after() != null) {
            return new Empty(words.nothing(), words.nothingFits(), false);
        }
        if (casework.search(new Search(Tray.ALL, null, null, null, null, null), 1).cases().isEmpty()) {
            return new Empty(words.first(), words.firstHow(), true);
        }
        return inquiry.tray() == Tray.NEEDS_YOU || inquiry.tray() == Tray.LATE
                ? new Empty(words.calm(), words.calmHow(), false)
                : new Empty(words.nothing(), words.nothingFits(), false);
    }

    /** What is on its way is left alone; the rest can be sent, closed or erased. */
    private static Pick pick(Frame frame, Inquiry inquiry, boolean all, boolean empty) {
        var tray = inquiry.tray();
        boolean settled = tray == Tray.DELIVERED || tray == Tray.CLOSED;
        boolean any = frame.mayAct() && !empty && tray != Tray.ON_THE_WAY && tray != Tray.LATE;
        return new Pick(any && !settled, any, all, address(inquiry) + (all ? "" : "&all=1"));
    }
}
