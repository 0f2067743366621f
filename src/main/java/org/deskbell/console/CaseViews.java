package org.deskbell.console;

import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.deskbell.console.CaseView.Sent;
import org.deskbell.outbox.Amendment;
import org.deskbell.outbox.Case;
import org.deskbell.outbox.Line;
import org.deskbell.outbox.Records;
import org.deskbell.outbox.Status;
import org.deskbell.outbox.Submission;

import io.quarkus.qute.i18n.MessageBundles;

/** Lays out the page of one submission. */
@Singleton
class CaseViews {

    private final ConsoleWords words = MessageBundles.get(ConsoleWords.class);
    private final CaseWords caseWords = MessageBundles.get(CaseWords.class);
    private final Titles titles;
    private final CaseFiles files;

    CaseViews(Titles titles, CaseFiles files) {
        this.titles = titles;
        this.files = files;
    }

    /** @param shown whether e-mail address and phone number stand there as they are */
    CaseView of(Frame frame, Case found, Inquiry inquiry, Times times, boolean shown) {
        var submission = found.submission();
        var status = submission.status();
        boolean open = status != Status.DELIVERED && status != Status.CLOSED;
        var mask = found.isErased() ? null : Mask.over(found.current(), shown);
        return new CaseView(frame, inquiry.query(), "/console/" + submission.reference(), submission.reference().text(),
                submission.tries().attempts(), Chip.of(found, words), found.test(),
                mask == null ? caseWords.erased() : mask.text(found.subject()), caseWords.through(titles.of(submission.form())),
                Times.iso(submission.acceptedAt()), Times.text(submission.acceptedAt()), stands(found, times),
                open && status != Status.HELD && submission.reason() != null ? caseWords.lastTry(submission.reason()) : null,
                status == Status.DELIVERED || mask == null ? null : mask.text(submission.words()),
                open ? again(submission) : null,
                status == Status.STUCK, status == Status.HELD, status.isUnderWay(), History.of(submission, caseWords),
                files.of(submission.reference()), sent(found, inquiry, mask));
    }

    private Note stands(Case found, Times times) {
        var submission = found.submission();
        switch (submission.status()) {
            case STUCK :
                return new Note("no", "alert", caseWords.stuck(), null);
            case HELD :
                return new Note("no", "pause", caseWords.held(), why(submission));
            case WAITING :
                return new Note("wait", "clock", caseWords.waiting(), next(found, times));
            case IN_DOUBT :
                return new Note("wait", "retry", caseWords.inDoubt(), next(found, times));
            case DELIVERED :
                return new Note("ok", "check", caseWords.delivered(submission.ticketId()), null);
            default :
                return new Note("wait", "x", caseWords.closed(), null);
        }
    }

    private String why(Submission held) {
        return held.reason() == null ? caseWords.heldHow() : caseWords.heldWhy(held.reason());
    }

    private String next(Case found, Times times) {
        return caseWords.nextTry(times.distance(found.nextAttemptAt()));
    }

    /** Whether sending again can make a second ticket, in words. */
    String again(Submission submission) {
        if (submission.mayAlreadyBeATicket()) {
            return caseWords.canDouble(submission.reference().text());
        }
        if (submission.tries().attempts() == 0) {
            return caseWords.neverSent();
        }
        return submission.tries().unexplained() > 0 ? caseWords.shouldNotDouble() : caseWords.cannotDouble();
    }

    private Sent sent(Case found, Inquiry inquiry, Mask mask) {
        if (mask == null) {
            return new Sent(List.of(), List.of(), true, null, null);
        }
        var original = found.original();
        var status = found.submission().status();
        return new Sent(lines(found.current(), mask),
                original == null ? List.of() : lines(original, Mask.over(original, mask.shown())), mask.shown(),
                Records.isPerson(found.person()) ? ListViews.address(inquiry.of(found.person())) : null,
                status == Status.DELIVERED || status == Status.CLOSED
                        ? caseWords.eraseHint()
                        : caseWords.eraseUndeliveredHint());
    }

    private List<Line> lines(Amendment ticket, Mask mask) {
        return Stream.of(
                new Line(caseWords.person(), mask.text(ticket.name())),
                new Line(caseWords.email(), mask.maskedEmail()),
                new Line(caseWords.phone(), mask.maskedPhone()),
                new Line(caseWords.subject(), mask.text(ticket.subject())),
                new Line(caseWords.text(), mask.text(ticket.description())))
                .filter(answer -> !answer.text().isBlank())
                .toList();
    }
}
