package org.deskbell.site;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;

/** Which language a page speaks: what the visitor asked for, what the browser prefers, what the form speaks first. */
public final class Languages {

    private Languages() {}

    /**
     * @param offered what the page can be shown in, preferred first
     * @param asked value of {@code ?lang}, or null
     * @param accepted header {@code Accept-Language}, or null; nonsense is ignored
     */
    public static Locale choose(List<Locale> offered, String asked, String accepted) {
        return find(offered, asked).or(() -> find(offered, accepted)).orElse(offered.get(0));
    }

    /**
     * What somebody who asks for a language can read: the language itself, else the one that it is a variety of ({@code fr} for
     * {@code fr-CA}), else another variety ({@code pt-BR} for {@code pt}).
     */
    public static Optional<Locale> nearest(List<Locale> offered, Locale wanted) {
        return nearest(offered, new LanguageRange(wanted.toLanguageTag()));
    }

    /** The language, but numbers and dates with the digits of ticket numbers and telephones; what Arabic has by itself depends on the Java. */
    public static Locale inFigures(Locale language) {
        return new Locale.Builder().setLocale(language).setUnicodeLocaleKeyword("nu", "latn").build();
    }

    /** A whole number as it is written in this language. */
    public static String figure(Object number, Locale language) {
        return NumberFormat.getIntegerInstance(inFigures(language)).format(number);
    }

    private static Optional<Locale> find(List<Locale> offered, String ranges) {
        if (ranges == null || ranges.isBlank() || ranges.length() > 500) {
            return Optional.empty();
        }
        try {
            return LanguageRange.parse(ranges)
                    .stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> nearest(offered, range).stream())
                    .findFirst();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty(); // the second one is what Java throws for a lone dash
        }
    }

    private static Optional<Locale> nearest(List<Locale> offered, LanguageRange range) {
        var language = Locale.forLanguageTag(range.getRange()).getLanguage();
        return Optional.ofNullable(Locale.lookup(List.of(range), offered))
                .or(() -> offered.stream().filter(other -> other.getLanguage().equals(language)).findFirst());
    }
}
