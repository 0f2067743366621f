package org.deskbell.console;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;

import org.deskbell.console.FormHistoryView.Step;
import org.deskbell.console.FormListView.Row;
import org.deskbell.form.Checked;
import org.deskbell.form.Form;
import org.deskbell.form.Forms;
import org.deskbell.outbox.Edition;
import org.deskbell.outbox.Editions;

import io.quarkus.qute.i18n.MessageBundles;

/** Lays out the pages about forms. */
@Singleton
class FormSheets {

    private final FormWords words = MessageBundles.get(FormWords.class);
    private final Forms forms;
    private final Editions editions;

    FormSheets(Forms forms, Editions editions) {
        this.forms = forms;
        this.editions = editions;
    }

    FormListView list(Frame frame, Times times, String typed) {
        Map<String, Edition> last = editions.last().stream().collect(Collectors.toMap(Edition::form, Function.identity()));
        var ids = new TreeSet<>(forms.ids());
        ids.addAll(last.keySet());
        var rows = ids.stream().map(id -> row(id, forms.found(id), Optional.ofNullable(last.get(id)), times)).toList();
        return new FormListView(frame, rows, typed == null ? "" : typed, typed != null);
    }

    private Row row(String id, Checked found, Optional<Edition> last, Times times) {
        var form = found.form();
        return new Row(id, form == null ? id : form.title().in(Locale.ENGLISH), chip(form), address(id), path(id),
                form != null && form.isLive(),
                preview(form),
                source(form, last, times), found(found));
    }

    FormEditView edit(Frame frame, Times times, Typed typed, Optional<Edition> last, Result result) {
        var id = result.form();
        var form = forms.find(id).orElse(null);
        boolean fresh = form == null && last.isEmpty();
        return new FormEditView(frame, address(id), id, fresh ? new Chip("", "clock", words.fresh()) : chip(form), path(id),
                form != null && form.isLive(),
                preview(form),
                fresh ? words.notYet() : source(form, last, times), typed.text(), typed.last(),
                typed.note() == null ? "" : typed.note(), result.unsaved(), result.verdict(), result.problem(),
                result.other());
    }

    FormHistoryView history(Frame frame, String id) {
        var all = editions.of(id);
        int used = inUse(id);
        var steps = new ArrayList<Step>();
        for (var edition : all) {
            steps.add(new Step(
                    edition.withdrawn() ? words.withdrawn(edition.number()) : words.edition(edition.number()),
                    edition.withdrawn() ? null : address(id) + "/history/" + edition.number(), Times.iso(edition.at()),
                    Times.text(edition.at()), words.by(edition.who()), edition.note(), edition.number() == used));
        }
        if (forms.file(id).isPresent()) {
            steps.add(new Step(words.file(), address(id) + "/history/0", null, null, null, words.fileHow(), used == 0));
        }
        return new FormHistoryView(frame, id, address(id), steps);
    }

    FormTextView text(Frame frame, String id, int number, String text) {
        var last = editions.last(id);
        int counts = last.filter(edition -> !edition.withdrawn()).map(Edition::number).orElse(0);
        return new FormTextView(frame, id, address(id), number == 0 ? words.file() : words.edition(number), text, number,
                last.map(Edition::number).orElse(0),
                number == counts ? null : number == 0 ? words.withdraw() : words.again(), number == inUse(id));
    }

    /** The number of the edition that is shown, which one with a fault is not; 0 for the file, -1 for nothing. */
    private int inUse(String id) {
        return forms.find(id).map(Form::edition).orElse(-1);
    }

    /** @throws NotFoundException where no form can be called like that */
    static String named(String id) {
        if (!Forms.isId(id)) {
            throw new NotFoundException();
        }
        return id;
    }

    static String address(String id) {
        return "/console/forms/" + id;
    }

    private static String path(String id) {
        return "/f/" + id;
    }

    private static String preview(Form form) {
        return form == null ? null : "/preview/" + form.id();
    }

    private Chip chip(Form form) {
        if (form == null) {
            return new Chip("no", "x", words.gone());
        }
        switch (form.status()) {
            case LIVE :
                return new Chip("ok", "check", words.live());
            case DRAFT :
                return new Chip("wait", "clock", words.draft());
            default :
                return new Chip("", "x", words.closed());
        }
    }

    private String source(Form form, Optional<Edition> last, Times times) {
        var edition = last.filter(one -> !one.withdrawn());
        if (edition.isEmpty()) {
            return form == null || form.isFile() ? words.fromFile() : words.edition(form.edition());
        }
        int number = edition.get().number();
        var who = edition.get().who();
        if (form != null && form.edition() >= number) {
            return words.fromEdition(number, who, times.distance(edition.get().at()));
        }
        return words.unusable(number, who, form == null
                ? words.olderNone()
                : form.isFile() ? words.olderFile() : words.olderEdition(form.edition()));
    }

    private Chip found(Checked found) {
        if (!found.faults().isEmpty()) {
            return new Chip("no", "alert", Verdict.faults(found, words));
        }
        return found.warnings().isEmpty() ? null : new Chip("wait", "alert", Verdict.warnings(found, words));
    }

    /** What was typed, and the edition that it was typed over. */
    record Typed(String text, int last, String note) {

        static Typed of(String text, int last, String note) {
            return new Typed(Publishing.plain(text == null ? "" : text), last, note);
        }

        /** Says nothing of the text. */
        @Override
        public String toString() {
            return "Typed[over edition " + last + "]";
        }
    }

    /**
     * What came of it.
     *
     * @param form its id
     * @param unsaved whether what was typed would be lost with the page
     * @param problem why nothing was published; may be null
     * @param other the number of the edition that came between; null for none
     */
    record Result(String form, boolean unsaved, Verdict verdict, Note problem, Integer other) {}
}
