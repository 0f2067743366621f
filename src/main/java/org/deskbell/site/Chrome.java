package org.deskbell.site;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What stands around a page: whose it is, its language and its style.
 *
 * @param title of the document
 * @param organisation whose page it is; null on pages that belong to no form
 * @param home where its name leads; may be null
 * @param logo its picture; may be null
 * @param style path of the style sheet
 * @param privacy where its privacy notice is; may be null
 * @param otherLanguages the same page in other languages
 * @param frame what it says to the page around it; null where it stands alone, with header and footer
 */
public record Chrome(
        String title,
        Locale language,
        String organisation,
        String home,
        Logo logo,
        String style,
        String privacy,
        List<OtherLanguage> otherLanguages,
        Framed frame,
        boolean sandbox) {

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi");

    public boolean embedded() {
        return frame != null;
    }

    public String lang() {
        return language.toLanguageTag();
    }

    public String dir() {
        return RIGHT_TO_LEFT.contains(language.getLanguage()) ? "rtl" : "ltr";
    }

    /** What the page's own language is called in it. */
    public String languageName() {
        return name(language);
    }

    /** Whether the other languages are too many to stand side by side on a phone. */
    public boolean manyLanguages() {
        return otherLanguages.size() > 1;
    }

    private static String name(Locale language) {
        var name = language.getDisplayName(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }

    public Chrome titled(String other) {
        return new Chrome(other, language, organisation, home, logo, style, privacy, otherLanguages, frame, sandbox);
    }

    /** @param parameters what the links to other languages say as well; with {@code &} between, may be empty */
    public Chrome carrying(String parameters) {
        var others = parameters.isEmpty()
                ? otherLanguages
                : otherLanguages.stream()
                        .map(other -> new OtherLanguage(other.language(), other.address() + "&" + parameters))
                        .toList();
        return new Chrome(title, language, organisation, home, logo, style, privacy, others, frame, sandbox);
    }

    public Chrome inNoOtherLanguage() {
        return new Chrome(title, language, organisation, home, logo, style, privacy, List.of(), frame, sandbox);
    }

    public Chrome styled(String other) {
        return new Chrome(title, language, organisation, home, logo, other, privacy, otherLanguages, frame, sandbox);
    }

    /**
     * A company's picture beside its name.
     *
     * @param path of its file
     * @param proportion how many times as wide as high it is; empty where that is not known
     */
    public record Logo(String path, OptionalDouble proportion) {

        /** In CSS pixels, as the style sheet shows it. */
        private static final int HEIGHT = 32;
        /** The same; wider ones are shown smaller. */
        private static final int WIDEST = 160;

        /** In CSS pixels, so that its place is free before it is there; null where that is not known. */
        public Integer width() {
            return proportion.isEmpty()
                    ? null
                    : (int) Math.max(1, Math.min(WIDEST, Math.round(HEIGHT * proportion.getAsDouble())));
        }

        public int height() {
            return HEIGHT;
        }
    }

    /** A link to the same page in another language, named in that language. */
    public record OtherLanguage(Locale language, String address) {

        public String lang() {
            return language.toLanguageTag();
        }

        public String name() {
            return Chrome.name(language);
        }
    }
}
