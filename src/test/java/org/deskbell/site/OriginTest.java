package org.deskbell.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.runtime.configuration.ConfigurationException;

/** One site has one origin, however people write it; what is none refuses the start. */
class OriginTest {

    @ParameterizedTest
    @CsvSource({"https://help.example.com, https://help.example.com", "https://help.example.com:443, https://help.example.com",
            "HTTPS://Help.Example.com:0443, https://help.example.com", "http://localhost:80, http://localhost",
            "http://localhost:443, http://localhost:443", "https://x:80, https://x:80",
            "http://desk_bell:8080, http://desk_bell:8080",
            "https://[::1]:8443, https://[::1]:8443", "https://müller.example, https://xn--mller-kva.example"})
    void isWrittenInOneWay(String written, String origin) {
        assertThat(Origin.of(written)).map(Object::toString).isEqualTo(Optional.of(origin));
    }

    @ParameterizedTest
    @ValueSource(strings = {"help.example.com", "//help.example.com", "ftp://x", "https://", "https:///", "https://x/",
            "https://x/f",
            "https://x?y", "https://x#y", "https://me@x", "https://me:CANARY@x", "https://x:port", "https://x:", "https://x y",
            "null", ""})
    void isNothingElse(String written) {
        assertThat(Origin.of(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://help.example.com", "https://help.example.com/", "https://help.example.com:443",
            " https://help.example.com:443/ "})
    void thePublicUrlIsOne(String said) {
        assertThat(Site.checked(said)).hasToString("https://help.example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"help.example.com", "help.example.com:8080", "https://help.example.com/support",
            "https://me:CANARY@x"})
    void aPublicUrlThatIsNoneRefusesTheStart(String said) {
        assertThatThrownBy(() -> Site.checked(said)).isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("DESKBELL_PUBLIC_URL must be the address of this server alone")
                .hasMessageNotContaining("CANARY");
    }
}
