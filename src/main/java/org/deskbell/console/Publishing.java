package org.deskbell.console;

import java.util.Locale;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.deskbell.form.Forms;
import org.deskbell.outbox.Edition;
import org.deskbell.outbox.Editions;

/**
 * Publishes forms: what has a fault is never published, what somebody else has published meanwhile is never passed over, and this
 * replica follows at once.
 */
@Singleton
class Publishing {

    private final Forms forms;
    private final Editions editions;

    Publishing(Forms forms, Editions editions) {
        this.forms = forms;
        this.editions = editions;
    }

    /** What came of it. */
    enum Upshot {
        DONE,
        /** The text is what counts already. */
        SAME,
        FAULTY,
        TOO_LATE;

        /** As a code in the address that the answer leads to. */
        String said(String done, String faulty) {
            switch (this) {
                case DONE :
                    return done;
                case FAULTY :
                    return faulty;
                default :
                    return name().toLowerCase(Locale.ROOT).replace('_', '-');
            }
        }
    }

    /** The text that counts, even where it has a fault; where there is none, the last that there was. */
    Optional<String> text(String form) {
        return counting(form).or(() -> editions.of(form)
                .stream()
                .filter(edition -> !edition.withdrawn())
                .findFirst()
                .flatMap(edition -> text(form, edition.number())));
    }

    private Optional<String> counting(String form) {
        return editions.last(form).flatMap(last -> text(form, last.number())).or(() -> text(form, 0));
    }

    /** @param number of an edition; 0 for the file */
    Optional<String> text(String form, int number) {
        return (number == 0 ? forms.file(form) : editions.text(form, number)).map(Publishing::plain);
    }

    /** What would come of publishing it; nothing changes. */
    Verdict verdict(String form, String text, FormWords words) {
        return Verdict.of(forms.check(form, text), words);
    }

    /** @param last the number of the last edition as the publisher saw it; 0 for none */
    Upshot publish(String form, int last, String text, String who, String note) {
        if (counting(form).filter(text::equals).isPresent()) {
            return Upshot.SAME;
        }
        if (!forms.check(form, text).isSound()) {
            return Upshot.FAULTY;
        }
        return add(form, last, text, who, note);
    }

    /** From here on the form's file counts, as long as there is one without a fault. */
    Upshot withdraw(String form, int last, String who) {
        if (editions.last(form).map(Edition::withdrawn).orElse(true)) {
            return Upshot.SAME;
        }
        if (!forms.file(form).map(text -> forms.check(form, text).isSound()).orElse(false)) {
            return Upshot.FAULTY;
        }
        return add(form, last, null, who, null);
    }

    private Upshot add(String form, int last, String text, String who, String note) {
        if (!editions.publish(form, last, text, who, note)) {
            return Upshot.TOO_LATE;
        }
        forms.reread();
        return Upshot.DONE;
    }

    /** As it is kept: browsers end lines in another way than files. */
    static String plain(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
