package org.deskbell.console;

import jakarta.inject.Singleton;

import org.deskbell.console.ListView.Row;
import org.deskbell.outbox.Case;
import org.deskbell.outbox.Reference;

import io.quarkus.qute.i18n.MessageBundles;

/** Lays out one submission as a row of the list. */
@Singleton
class Rows {

    private final ConsoleWords words = MessageBundles.get(ConsoleWords.class);
    private final ListWords listWords = MessageBundles.get(ListWords.class);
    private final CaseWords caseWords = MessageBundles.get(CaseWords.class);
    private final Titles titles;

    Rows(Titles titles) {
        this.titles = titles;
    }

    Row of(Case found, Inquiry inquiry, Times times, Reference open) {
        var submission = found.submission();
        var at = submission.acceptedAt();
        var mask = found.isErased() ? null : Mask.over(found.current(), false);
        return new Row("/console/" + submission.reference() + "?" + inquiry.query(),
                submission.reference() + "." + submission.tries().attempts(), Chip.of(found, words), found.test(),
                mask == null ? caseWords.erased() : mask.text(found.subject()), mask == null ? null : mask.text(found.name()),
                titles.of(submission.form()), submission.reference().text(), Times.text(at), times.span(at),
                delivery(found, times), found.needsAPerson() ? submission.reason() : null, submission.reference().equals(open));
    }

    private String delivery(Case found, Times times) {
        var submission = found.submission();
        int attempts = submission.tries().attempts();
        var tried = attempts == 0 ? words.triedNever() : attempts == 1 ? words.triedOnce() : words.tried(attempts);
        if (submission.isTicket()) {
            return listWords.ticket(submission.ticketId());
        }
        return submission.status().isUnderWay() ? listWords.next(tried, times.distance(found.nextAttemptAt())) : tried;
    }
}
