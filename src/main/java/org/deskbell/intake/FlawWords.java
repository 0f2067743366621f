package org.deskbell.intake;

import java.util.Locale;

import jakarta.inject.Singleton;

import org.deskbell.form.Flaw;
import org.deskbell.form.Kind;
import org.deskbell.site.Languages;
import org.deskbell.site.Site;

/** Says what to do about a flaw: in the form's own words where it has some, else in ours. */
@Singleton
class FlawWords {

    private final Site site;

    FlawWords(Site site) {
        this.site = site;
    }

    String of(Flaw flaw, Locale language) {
        return flaw.ownWords(language, number -> Languages.figure(number, language)).orElseGet(() -> ours(flaw, language));
    }

    private String ours(Flaw flaw, Locale language) {
        var words = site.words(language);
        var label = flaw.field().label().in(language);
        switch (flaw.rule()) {
            case REQUIRED :
                return flaw.field().kind().takesChoices()
                        ? words.pick(label)
                        : flaw.field().is(Kind.CHECKBOX) ? words.tick(label) : words.fillIn(label);
            case TOO_LONG :
                return words.tooLong(label, number(flaw, "max", language), number(flaw, "length", language));
            case TOO_SHORT :
                return words.tooShort(label, number(flaw, "min", language), number(flaw, "length", language));
            case EMAIL :
                return words.emailFormat();
            case PHONE :
                return words.phoneFormat();
            case CHOICE :
                return words.pick(label);
            default :
                return words.otherFormat(label);
        }
    }

    private static String number(Flaw flaw, String fact, Locale language) {
        return Languages.figure(flaw.facts().get(fact), language);
    }
}
