package org.deskbell.outbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.deskbell.helpdesk.HelpDesk;
import org.deskbell.helpdesk.NewTicket;
import org.deskbell.helpdesk.Outcome;

/** A help desk that answers by script, and after that with ticket after ticket. */
class Desk implements HelpDesk {

    final List<NewTicket> asked = new CopyOnWriteArrayList<>();
    private final Deque<Outcome> script = new ArrayDeque<>();
    private final String name;
    private int tickets = 699;

    Desk(String name) {
        this.name = name;
    }

    synchronized Desk answers(Outcome... outcomes) {
        script.addAll(List.of(outcomes));
        return this;
    }

    @Override
    public synchronized Outcome create(NewTicket ticket) {
        asked.add(ticket);
        return script.isEmpty() ? new Outcome.Created("%05d".formatted(++tickets)) : script.poll();
    }

    @Override
    public String name() {
        return name;
    }
}
