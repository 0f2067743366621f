package org.deskbell.intake;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.deskbell.form.Context;
import org.deskbell.form.Draft;
import org.deskbell.site.Site;

/** What a ticket says below the answers: from where they came, in which language, to which form. */
@Singleton
class Postmarks {

    private final Site site;

    Postmarks(Site site) {
        this.site = site;
    }

    /** In the language that the form's agents read, and without what nobody knows. */
    List<String> of(Draft draft) {
        var language = draft.form().defaultLanguage();
        var words = site.words(ContextWords.class, language);
        return draft.form()
                .context()
                .stream()
                .flatMap(part -> lines(part, draft, language, words))
                .toList();
    }

    private static Stream<String> lines(Context part, Draft draft, Locale language, ContextWords words) {
        var trail = draft.trail();
        return switch (part) {
            case PAGE -> line(words.page(), trail.page());
            case REFERRER -> line(words.referrer(), trail.referrer());
            case UTM -> trail.utm().entrySet().stream().flatMap(each -> line(words.utm(each.getKey()), each.getValue()));
            case LANGUAGE -> line(words.language(), draft.language().getDisplayName(language));
            case VERSION -> line(words.version(), draft.form().version());
        };
    }

    private static Stream<String> line(String label, String text) {
        return text.isEmpty() ? Stream.empty() : Stream.of(label + ": " + text);
    }
}
