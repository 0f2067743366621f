package org.deskbell.site;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.arc.InjectableInstance;
import io.quarkus.arc.InstanceHandle;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;

/** What every page asks for: the words of a language, and the chrome of a page that belongs to no form. */
@Singleton
public class Site {

    private static final Logger LOG = Logger.getLogger(Site.class);
    private static final Locale FIRST = Locale.ENGLISH;
    private static final Comparator<Locale> BY_TAG = Comparator.comparing(Locale::toLanguageTag);

    private final Assets assets;
    private final boolean sandbox;
    private final URI publicUrl;
    private final Map<Locale, Words> words;
    private final List<Locale> languages;
    /** By the languages of forms. */
    private final Map<Locale, Locale> spoken = new ConcurrentHashMap<>();

    Site(Assets assets, @Any InjectableInstance<Words> bundles,
            @ConfigProperty(name = "deskbell.sandbox", defaultValue = "false") boolean sandbox,
            @ConfigProperty(name = "deskbell.public-url") Optional<String> publicUrl) {
        this.publicUrl = publicUrl.filter(said -> !said.isBlank()).map(Site::checked).orElse(null);
        this.assets = assets;
        this.sandbox = sandbox;
        this.words = bundles.handlesStream().collect(Collectors.toMap(Site::language, InstanceHandle::get));
        this.languages = Stream
                .concat(Stream.of(FIRST), words.keySet().stream().filter(other -> !other.equals(FIRST)).sorted(BY_TAG))
                .toList();
    }

    /** There is a bundle for each file of messages that was there when the application was built, and one that needs no file. */
    private static Locale language(InstanceHandle<Words> bundle) {
        return bundle.getBean()
                .getQualifiers()
                .stream()
                .filter(Localized.class::isInstance)
                .map(qualifier -> Locale.forLanguageTag(((Localized) qualifier).value()))
                .findFirst()
                .orElse(FIRST);
    }

    /** Those that the interface's own words exist in; English, which needs no file, is the first. */
    public List<Locale> languages() {
        return languages;
    }

    /** The language of our own words on a page in this language; English where we do not speak it. */
    public Locale spoken(Locale language) {
        return spoken.computeIfAbsent(language, other -> Languages.nearest(languages, other).orElse(FIRST));
    }

    /** The interface's words. */
    public Words words(Locale language) {
        return words.get(spoken(language));
    }

    /** The words of another bundle than the interface's. */
    public <T> T words(Class<T> bundle, Locale language) {
        var spoken = spoken(language);
        return spoken.equals(FIRST)
                ? MessageBundles.get(bundle)
                : MessageBundles.get(bundle, Localized.Literal.of(spoken.toLanguageTag()));
    }

    /** A page with our own words in its language. */
    public String render(TemplateInstance page, Locale language) {
        return page.setLocale(spoken(language)).render();
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
        return new Chrome(title, language, null, null, null, assets.style(), null, List.of(), null, sandbox);
    }
}
