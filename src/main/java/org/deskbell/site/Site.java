package org.deskbell.site;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;

/** What every page asks for: the words of a language, and the chrome of a page that belongs to no form. */
@Singleton
public class Site {

    private static final Logger LOG = Logger.getLogger(Site.class);

    private final Assets assets;
    private final boolean sandbox;
    private final URI publicUrl;
    private final Map<Locale, Words> words;

    Site(Assets assets, @ConfigProperty(name = "deskbell.sandbox", defaultValue = "false") boolean sandbox,
            @ConfigProperty(name = "deskbell.public-url") Optional<String> publicUrl) {
        this.publicUrl = publicUrl.filter(said -> !said.isBlank()).map(Site::checked).orElse(null);
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

    /** Being made at the start is the point: an address that no browser calls ours would send every post back. */
    void demand(@Observes StartupEvent event) {
        LOG.debugf("Visitors come to %s", publicUrl == null ? "whatever address they use" : publicUrl);
    }

    static URI checked(String publicUrl) {
        return Origin.of(publicUrl.strip().replaceFirst("/$", ""))
                .orElseThrow(() -> new ConfigurationException(
                        "DESKBELL_PUBLIC_URL must be the address of this server alone, such as https://help.example.com: "
                                + "https or http, a host, perhaps a port, and no path, name or password."));
    }

    /**
     * {@code DESKBELL_PUBLIC_URL}: the address that visitors use, as browsers write an origin; null: whatever the request says.
     */
    public URI publicUrl() {
        return publicUrl;
    }

    public Chrome chrome(String title, Locale language) {
        return new Chrome(title, language, null, null, null, assets.style(), null, List.of(), false, sandbox);
    }
}
