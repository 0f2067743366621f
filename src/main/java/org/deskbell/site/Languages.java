package org.deskbell.site;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** Which language a page speaks: what the visitor asked for, what the browser prefers, what the form speaks first. */
public final class Languages {

    /** Those that the interface's own words exist in; the first one is the bundle's default. */
    public static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.GERMAN);

    private Languages() {}

    /**
     * @param offered what the page can be shown in, preferred first
     * @param asked value of {@code ?lang}, or null
     * @param accepted header {@code Accept-Language}, or null; nonsense is ignored
     */
    public static Locale choose(List<Locale> offered, String asked, String accepted) {
        var wanted = find(offered, asked);
        return wanted != null ? wanted : or(find(offered, accepted), offered.get(0));
    }

    private static Locale find(List<Locale> offered, String ranges) {
        if (ranges == null || ranges.isBlank() || ranges.length() > 500) {
            return null;
        }
        try {
            return Locale.lookup(LanguageRange.parse(ranges), offered);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return null; // the second one is what Java throws for a lone dash
        }
    }

    private static Locale or(Locale first, Locale second) {
        return first != null ? first : second;
    }
}
