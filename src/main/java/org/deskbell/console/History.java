package org.deskbell.console;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.deskbell.console.CaseView.Step;
import org.deskbell.outbox.Entry;
import org.deskbell.outbox.Submission;

/** A submission's history in plain words, the latest first. */
final class History {

    private final CaseWords words;
    private final List<Step> steps = new ArrayList<>();
    private int tries;

    private History(CaseWords words) {
        this.words = words;
    }

    static List<Step> of(Submission submission, CaseWords words) {
        var history = new History(words);
        var at = submission.acceptedAt();
        history.steps.add(new Step("ok", Times.iso(at), Times.text(at), words.accepted(), "", null));
        submission.history().forEach(history::add);
        Collections.reverse(history.steps);
        return history.steps;
    }

    private void add(Entry entry) {
        switch (entry.event()) {
            case "created" :
                add("ok", words.created(++tries), entry);
                break;
            case "put off" :
                add("wait", words.putOff(++tries), entry);
                break;
            case "doubted" :
                add("wait", words.doubted(++tries), entry);
                break;
            case "given up" :
                add("no", words.givenUp(++tries), entry);
                break;
            case "held" :
                add("wait", words.wasHeld(), entry);
                break;
            case "released" :
                add("", entry.who().isEmpty() ? words.releasedItself() : words.released(entry.who()), entry);
                break;
            case "retried" :
                add("", words.retried(entry.who()), entry);
                break;
            case "retried in doubt" :
                add("", words.retriedInDoubt(entry.who()), entry);
                break;
            case "named" :
                add("ok", words.named(entry.who()), entry);
                break;
            case "closed" :
                add("", words.closedBy(entry.who()), entry);
                break;
            case "shown" :
                add("", words.shown(entry.who()), entry);
                break;
            case "edited" :
                add("", words.edited(entry.who()), entry);
                break;
            case "exported" :
                add("", words.exported(entry.who()), entry);
                break;
            case "erased" :
                add("", words.erasedBy(entry.who()), entry);
                break;
            default :
                add("", entry.event(), entry);
        }
    }

    private void add(String tone, String title, Entry entry) {
        steps.add(new Step(tone, Times.iso(entry.at()), Times.text(entry.at()), title, entry.why(),
                entry.took().isZero() ? null : words.took(Times.seconds(entry.took()))));
    }
}
