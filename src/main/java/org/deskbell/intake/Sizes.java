package org.deskbell.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

import jakarta.inject.Singleton;

import org.deskbell.site.Site;

/** Sizes of files as people read them, such as 2.5 MB; a megabyte is a million bytes. */
@Singleton
class Sizes {

    private static final long KILOBYTE = 1000;

    private final Site site;

    Sizes(Site site) {
        this.site = site;
    }

    /** Whole kilobytes, and never none; from a megabyte on with one more digit. */
    String worded(long bytes, Locale language) {
        var words = site.words(FileWords.class, language);
        var kilobytes = BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(KILOBYTE), 0, RoundingMode.UP);
        if (kilobytes.longValueExact() < KILOBYTE) {
            return words.kilobytes(Facts.worded(kilobytes.max(BigDecimal.ONE), language));
        }
        return words.megabytes(Facts.worded(kilobytes.divide(BigDecimal.valueOf(KILOBYTE), 1, RoundingMode.HALF_UP), language));
    }
}
