package org.deskbell.site;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** What every page asks for: the words of a language, and the chrome of a page that belongs to no form. */
@Singleton
public class Site {

    private final Assets assets;
    private final boolean sandbox;
    private final URI publicUrl;
    private final Map<Locale, Words> words;

    Site(Assets assets, @ConfigProperty(name = "deskbell.sandbox", defaultValue = "false") boolean sandbox,
            @ConfigProperty(name = "deskbell.public-url") Optional<URI> publicUrl) {
        this.publicUrl = publicUrl.orElse(null);
        this.assets = assets;
        this.sandbox = sandbox;
        this.words = Languages.SPOKEN.stream()
                .collect(Collectors.toMap(language -> language,
                        language -> language.equals(Locale.ENGLISH)
                                ? MessageBundles.get(Words.class)
                                : MessageBundles.get(Words.class, Localized.Literal.of(language.toLanguageTag()))));
    }

    /** The interface's words; in English where we do not speak the language. */
    public Words words(Locale language) {
        return words.getOrDefault(language, words.get(Locale.ENGLISH));
    }

    public boolean sandbox() {
        return sandbox;
    }

    /** {@code DESKBELL_PUBLIC_URL}: the address that visitors use; null: whatever the request says. */
    public URI publicUrl() {
        return publicUrl;
    }

    public Chrome chrome(String title, Locale language) {
        return new Chrome(title, language, null, null, null, assets.style(), null, List.of(), false, sandbox);
    }
}
