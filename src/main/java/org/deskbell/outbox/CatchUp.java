package org.deskbell.outbox;

import java.util.List;
import java.util.concurrent.Executors;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.deskbell.helpdesk.NewTicket;
import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;

/**
 * Brings rows that an earlier version wrote, or another key marked, to where people can be found by them: once at the start, beside
 * everything else. One that cannot be read is nobody's.
 */
@Singleton
class CatchUp {

    private static final Logger LOG = Logger.getLogger(CatchUp.class);
    private static final int AT_ONCE = 200;

    private final Database database;
    private final Submissions submissions;
    private final People people;

    CatchUp(Database database, Submissions submissions, People people) {
        this.database = database;
        this.submissions = submissions;
        this.people = people;
    }

    void begin(@Observes StartupEvent event) {
        var once = Executors.newSingleThreadExecutor(Courier.named("catch-up"));
        once.execute(this::all);
        once.shutdown();
    }

    /** @return how many there were */
    int all() {
        int done = 0;
        try {
            for (var old = some(); !old.isEmpty(); old = some()) {
                old.forEach(this::bring);
                done += old.size();
            }
        } catch (OutboxUnavailable e) {
            LOG.error("Older submissions cannot be found by their e-mail address yet; the next start tries again");
        }
        if (done > 0) {
            LOG.infof("%d older submissions can be found by e-mail address and subject now", done);
        }
        return done;
    }

    private List<Old> some() {
        // each half along an index of its own, so that no parcel is read for nothing; starts-with by substr: underlines are letters here
        return database.query(row -> new Old(row.getString("reference"),
                submissions.parcel(row.getString("parcel")).orElse(null)), """
                        select reference, parcel from submission where parcel is not null and reference in (
                          select reference from submission where person is null and parcel is not null
                          union all
                          select reference from submission where person is not null and substr(person, 1, %d) <> ?
                          limit %d)"""
                        .formatted(people.mark().length(), AT_ONCE),
                people.mark());
    }

    private void bring(Old old) {
        var ticket = old.ticket();
        database.update("update submission set person = ?, sought = ? where reference = ? and parcel is not null",
                people.of(ticket == null ? null : ticket.email()), ticket == null ? "" : People.small(ticket.subject()),
                old.reference());
    }

    /** @param ticket null where it is damaged */
    private record Old(String reference, NewTicket ticket) {}
}
