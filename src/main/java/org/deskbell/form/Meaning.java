package org.deskbell.form;

import java.util.Locale;

/** What a clean answer comes down to, whichever way it was typed: that is judged, compared and carried to the help desk. */
final class Meaning {

    private Meaning() {}

    /** @return the answer in the one way that machines write it; as typed where it has no such form */
    static String of(Field field, String typed, Locale language) {
        return switch (field.kind()) {
            case NUMBER -> Numeral.read(typed, language).orElse(typed);
            case DATE -> DateBoxes.read(typed, language).orElse(typed);
            case TIME -> TimeOfDay.read(typed).orElse(typed);
            case URL -> WebAddress.read(typed);
            case PHONE -> Telephone.read(typed, field.country());
            default -> typed;
        };
    }

    /** Whether an answer has the form that its kind wants. */
    static boolean isOne(Kind kind, String answer) {
        return switch (kind) {
            case NUMBER -> Numeral.isPlain(answer);
            case DATE -> DateBoxes.read(answer, Locale.ROOT).filter(answer::equals).isPresent();
            case TIME -> TimeOfDay.read(answer).filter(answer::equals).isPresent();
            case URL -> WebAddress.isWhole(answer);
            default -> true;
        };
    }
}
