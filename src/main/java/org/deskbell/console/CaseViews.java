package org.deskbell.console;

import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.deskbell.outbox.Case;
import org.deskbell.outbox.Line;
import org.deskbell.outbox.Status;
import org.deskbell.outbox.Submission;

import io.quarkus.qute.i18n.MessageBundles;

/** Lays out the page of one submission. */
@Singleton
class CaseViews {

    private final ConsoleWords words = MessageBundles.get(ConsoleWords.class);
    private final CaseWords caseWords = MessageBundles.get(CaseWords.class);
    private final Titles titles;

    CaseViews(Titles titles) {
        this.titles = titles;
    }

    CaseView of(Frame frame, Case found, Times times) {
        var submission = found.submission();
        boolean open = submission.status() != Status.DELIVERED && submission.status() != Status.CLOSED;
        return new CaseView(frame, "/console/" + submission.reference(), submission.reference().text(),
                submission.tries().attempts(), Chip.of(found, words),
                found.isErased() ? caseWords.erased() : found.subject(), caseWords.through(titles.of(submission.form())),
                Times.iso(submission.acceptedAt()), Times.text(submission.acceptedAt()), stands(found, times),
                open && submission.reason() != null && submission.status() != Status.HELD
                        ? caseWords.lastTry(submission.reason())
                        : null,
                submission.words(),
                open ? again(submission) : null, submission.status() == Status.STUCK, submission.status() == Status.HELD,
                History.of(submission, caseWords), answers(found));
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

    private String again(Submission submission) {
        if (submission.mayAlreadyBeATicket()) {
            return caseWords.canDouble(submission.reference().text());
        }
        if (submission.tries().attempts() == 0) {
            return caseWords.neverSent();
        }
        return submission.tries().unexplained() > 0 ? caseWords.shouldNotDouble() : caseWords.cannotDouble();
    }

    private List<Line> answers(Case found) {
        return Stream.of(
                new Line(caseWords.person(), found.name()),
                new Line(caseWords.email(), found.email()),
                new Line(caseWords.phone(), found.phone()),
                new Line(caseWords.subject(), found.subject()),
                new Line(caseWords.text(), found.message()))
                .filter(answer -> answer.text() != null && !answer.text().isBlank())
                .toList();
    }
}
