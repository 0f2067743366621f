package org.deskbell.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A trail holds what the form wants to know, and nothing that could be secret, long or more than text. */
class TrailTest {

    private static final Form CURIOUS = Paper.form("context: [page, referrer, utm]");

    @ParameterizedTest
    @CsvSource(nullValues = "nothing", value = {
            "https://a.example/pricing, https://a.example/pricing",
            "https://a.example, https://a.example",
            "http://localhost:5500/x/?token=s3cret#also, http://localhost:5500/x/",
            "https://a.example?token=s3cret, https://a.example",
            "https://a.example#token, https://a.example",
            "HTTPS://a.example/X?#, HTTPS://a.example/X",
            "https://amara:s3cret@a.example/x, https://a.example/x",
            "https://amara:s3@cret@a.example/x, https://a.example/x",
            "https://a.example/@amara/x, https://a.example/@amara/x",
            "https://a.example/x;jsessionid=s3cret/y;z=1?q, https://a.example/x/y",
            "https://例え.example/道?鍵, https://例え.example/道",
            "'  https://a.example/x\t', https://a.example/x",
            "https://[2001:db8::1]:8080/x, https://[2001:db8::1]:8080/x",
            "javascript:alert(1), ''",
            "javascript://a.example/%0aalert(1), ''",
            "data:text/html;base64 PGI+, ''",
            "file:///etc/passwd, ''",
            "//a.example/x, ''",
            "/x, ''",
            "about:srcdoc, ''",
            "https://, ''",
            "https://amara@, ''",
            "https://a.example/<script>alert(1)</script>, ''",
            "'https://a.example/\"onload=', ''",
            "https://a.example\\@b.example/x, ''",
            "see https://a.example/x, ''",
            "https://a.example/x and more, ''",
            "nothing, ''"})
    void anAddressIsOneOfTheWebAndKeepsNoSecret(String said, String kept) {
        Trail trail = Trail.of(CURIOUS, said, said, Map.of());
        assertThat(trail.page()).isEqualTo(kept);
        assertThat(trail.referrer()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.example/", "https://a.example/🚲", "https://", "?", "https://a@", ";"})
    void tenThousandCharactersAreCut(String start) {
        String kept = Trail.of(CURIOUS, start + "x".repeat(10_000), null, Map.of()).page();
        assertThat(Cleaning.length(kept)).isLessThanOrEqualTo(500);
        assertThat(kept.isEmpty() || kept.startsWith("https://")).isTrue();
    }

    @Test
    void aLongPathIsCutAfterItsQuery() {
        String start = "https://a.example/";
        assertThat(Trail.of(CURIOUS, start + "x".repeat(10_000) + "?token=s3cret", null, Map.of()).page())
                .isEqualTo(start + "x".repeat(500 - start.length()));
    }

    @Test
    void aCampaignIsFiveShortTexts() {
        Map<String, String> said = Map.of("utm_source", " news\nReference: X\u0000\u202e ", "utm_medium", "x".repeat(10_000),
                "utm_campaign", " \u00a0", "utm_term", "<b>a</b>", "utm_id", "7", "gclid", "x");
        assertThat(Trail.of(CURIOUS, null, null, said).utm()).containsExactly(
                Map.entry("utm_source", "news Reference: X"),
                Map.entry("utm_medium", "x".repeat(100)),
                Map.entry("utm_term", "<b>a</b>"));
    }

    @Test
    void whatTheFormDoesNotWantToKnowIsLeft() {
        Map<String, String> utm = Map.of("utm_source", "x");
        String page = "https://a.example/x";
        assertThat(Trail.of(Paper.form(), page, page, utm)).isEqualTo(Trail.NONE);
        assertThat(Trail.of(Paper.form("context: [page]"), page, page, utm)).isEqualTo(new Trail(page, "", Map.of()));
        assertThat(Trail.of(Paper.form("context: [referrer]"), page, page, utm)).isEqualTo(new Trail("", page, Map.of()));
        assertThat(Trail.of(Paper.form("context: [utm]"), page, page, utm)).isEqualTo(new Trail("", "", utm));
    }
}
