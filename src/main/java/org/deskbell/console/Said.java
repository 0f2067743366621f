package org.deskbell.console;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.deskbell.outbox.Casework;
import org.deskbell.outbox.Upshot;

import io.quarkus.qute.i18n.MessageBundles;

/** What came of an act, as a code in the address that the answer leads to: no cookie has to carry it. */
enum Said {
    RETRIED("ok", CaseWords::saidRetried),
    RELEASED("ok", CaseWords::saidReleased),
    NAMED("ok", CaseWords::saidNamed),
    CLOSED("ok", CaseWords::saidClosed),
    EDITED("ok", CaseWords::saidEdited),
    ERASED("ok", CaseWords::saidErased),
    FILE_ERASED("ok", words -> MessageBundles.get(CaseFileWords.class).saidErased()),
    TOO_LATE("wait", CaseWords::saidTooLate),
    NO_TICKET_ID("no", words -> words.saidNoTicketId(Casework.LONGEST_TICKET_ID)),
    NO_REASON("no", words -> words.saidNoReason(Casework.LONGEST_REASON));

    private final String tone;
    private final Function<CaseWords, String> text;

    Said(String tone, Function<CaseWords, String> text) {
        this.tone = tone;
        this.text = text;
    }

    /** @param unfit what to say where the typed text could not be kept */
    static Said of(Upshot upshot, Said done, Said unfit) {
        return upshot == Upshot.DONE ? done : upshot == Upshot.UNFIT ? unfit : TOO_LATE;
    }

    static Optional<Said> coded(String code) {
        return Arrays.stream(values()).filter(said -> said.code().equals(code)).findFirst();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Note note(CaseWords words) {
        return new Note(tone, tone.equals("ok") ? "check" : "alert", null, text.apply(words));
    }
}
