package org.deskbell.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

import jakarta.inject.Singleton;

import org.deskbell.form.Amounts;
import org.deskbell.form.Attachable;
import org.deskbell.form.Flaw;
import org.deskbell.site.Site;

/** Says what to do about a flaw: in the form's own words where it has some, else in ours. */
@Singleton
class FlawWords {

    /** A number, a day and a time that nobody takes for a rule. */
    private static final BigDecimal WHOLE = BigDecimal.valueOf(12);
    private static final BigDecimal BROKEN = new BigDecimal("12.5");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 27);
    private static final String TIME = "14:30";

    private final Site site;
    private final FileReasons fileReasons;
    private final Sizes sizes;

    FlawWords(Site site, FileReasons fileReasons, Sizes sizes) {
        this.site = site;
        this.fileReasons = fileReasons;
        this.sizes = sizes;
    }

    String of(Flaw flaw, Locale language) {
        return flaw.ownWords(language, fact -> worded(fact, language)).orElseGet(() -> ours(flaw, language));
    }

    /** Whole bytes are a size, and text the names of files. */
    private String worded(Object fact, Locale language) {
        if (fact instanceof Long bytes) {
            return sizes.worded(bytes, language);
        }
        return fact instanceof String names ? FileReasons.isolated(names) : Facts.worded(fact, language);
    }

    private String ours(Flaw flaw, Locale language) {
        if (flaw.field().bounds() instanceof Attachable files) {
            return fileReasons.of(flaw, files, language);
        }
        var words = site.words(language);
        var answers = site.words(AnswerWords.class, language);
        var label = flaw.field().label().in(language);
        switch (flaw.rule()) {
            case REQUIRED :
                return required(flaw, language);
            case TOO_LONG :
                return words.tooLong(label, fact(flaw, "max", language), fact(flaw, "length", language));
            case TOO_SHORT :
                return words.tooShort(label, fact(flaw, "min", language), fact(flaw, "length", language));
            case EMAIL :
                return words.emailFormat();
            case PHONE :
                return words.phoneFormat();
            case URL :
                return answers.urlFormat();
            case NUMBER :
                return answers.numberFormat(label, Facts.worded(isWhole(flaw) ? WHOLE : BROKEN, language));
            case STEP :
                return isWhole(flaw) && BigDecimal.ONE.compareTo((BigDecimal) flaw.facts().get("step")) == 0
                        ? answers.whole(label, Facts.worded(WHOLE, language))
                        : answers.step(label, fact(flaw, "step", language));
            case LEAST :
                return answers.least(label, fact(flaw, "min", language));
            case MOST :
                return answers.most(label, fact(flaw, "max", language));
            case DATE :
                return answers.dateFormat(label, Facts.worded(DAY, language));
            case TIME :
                return answers.timeFormat(label, TIME);
            case AFTER :
                return answers.after(label, fact(flaw, "after", language));
            case BEFORE :
                return answers.before(label, fact(flaw, "before", language));
            case TOO_FEW :
                return answers.tooFew(label, fact(flaw, "minItems", language));
            case TOO_MANY :
                return answers.tooMany(label, fact(flaw, "maxItems", language));
            case CHOICE :
                return words.pick(label);
            default :
                return words.otherFormat(label);
        }
    }

    private String required(Flaw flaw, Locale language) {
        var label = flaw.field().label().in(language);
        var kind = flaw.field().kind();
        if (kind.takesMany()) {
            return site.words(AnswerWords.class, language).pickSome(label);
        }
        var words = site.words(language);
        return kind.takesChoices() ? words.pick(label) : kind.isTick() ? words.tick(label) : words.fillIn(label);
    }

    private static boolean isWhole(Flaw flaw) {
        return flaw.field().bounds() instanceof Amounts amounts && amounts.isWhole();
    }

    private static String fact(Flaw flaw, String name, Locale language) {
        return Facts.worded(flaw.facts().get(name), language);
    }
}
