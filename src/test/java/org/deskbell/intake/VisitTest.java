package org.deskbell.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose page posted and which one led here, by what the browser says. */
class VisitTest {

    @ParameterizedTest
    @CsvSource({"https://help.example.com, , help.example.com, , false",
            "https://help.example.com, , help.example.com:443, , false",
            "https://help.example.com:8443, , help.example.com:8443, , false",
            "http://desk_bell:8080, , desk_bell:8080, , false",
            "https://evil.example, , help.example.com, , true",
            "https://help.example.com:8443, , help.example.com, , true",
            "nonsense, , nonsense, , true",
            "null, cross-site, help.example.com, , false",
            ", , help.example.com, , false",
            "https://proxied.example, same-origin, inner:8080, , false",
            "https://help.example.com, , inner:8080, https://help.example.com, false",
            "http://help.example.com, , help.example.com, https://help.example.com, true",
            "https://help.example.com:444, , help.example.com, https://help.example.com, true"})
    void isForeign(String origin, String fetchSite, String host, URI publicUrl, boolean foreign) {
        var visit = new Visit();
        visit.origin = origin;
        visit.fetchSite = fetchSite;
        visit.host = host;
        assertThat(visit.isForeign(publicUrl)).isEqualTo(foreign);
    }

    @ParameterizedTest
    @CsvSource({"https://a.example/x, none, help.example.com, true",
            "https://help.example.com/, same-origin, help.example.com, true",
            "https://help.example.com/pricing, same-origin, help.example.com, true",
            "https://help.example.com/f/contact?lang=de, same-origin, inner:8080, false",
            "https://help.example.com/r/abc, , HELP.example.com, false",
            "https://a.example/f/contact, cross-site, help.example.com, true",
            "https://a.example/f/contact, , , true"})
    void ledHere(String referer, String fetchSite, String host, boolean led) {
        var visit = new Visit();
        visit.referer = referer;
        visit.fetchSite = fetchSite;
        visit.host = host;
        assertThat(visit.cameFrom()).isEqualTo(led ? referer : null);
    }

    @ParameterizedTest
    @CsvSource({", , true", "null, , false", ", same-origin, false", "https://help.example.com, , false"})
    void isSilentWhereNeitherHeaderSaysWhichPageItWas(String origin, String fetchSite, boolean silent) {
        var visit = new Visit();
        visit.origin = origin;
        visit.fetchSite = fetchSite;
        assertThat(visit.isSilent()).isEqualTo(silent);
    }
}
