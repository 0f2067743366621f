package org.deskbell.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What site owners paste: as short as it can be, and with nothing in it that a title could break out of. */
class SnippetTest {

    private static Snippet of(WayIn way, String theme, String lang) {
        return new Snippet("https://help.example.com", "contact", way, "\"Ask\" <b>us</b> & co", "Close", theme, lang);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "INLINE | <support-form src=\"https://help.example.com/f/contact\">",
            "LAUNCHER | <support-form mode=\"launcher\" src=\"https://help.example.com/f/contact\" close-label=\"Close\">",
            "DRAWER | <support-form mode=\"drawer\" src=\"https://help.example.com/f/contact\" close-label=\"Close\">",
            "FRAME | <iframe src=\"https://help.example.com/f/contact?embed=inline\" title=\"&quot;Ask&quot;",
            "LINK | <a href=\"https://help.example.com/f/contact\">&quot;Ask&quot; &lt;b>us&lt;/b> &amp; co</a>"})
    void saysOnlyWhatDiffers(WayIn way, String start) {
        assertThat(of(way, null, null).html()).startsWith(start).doesNotContain("<b>", "theme", "lang");
    }

    @Test
    void saysLookAndLanguageWhereTheyAreChosen() {
        assertThat(of(WayIn.DIALOG, "dark", "pt-BR").html()).contains(" theme=\"dark\" lang=\"pt-BR\"",
                "href=\"https://help.example.com/f/contact?lang=pt-BR\"");
        assertThat(of(WayIn.FRAME, "dark", "pt-BR").html()).contains("embed=inline&amp;lang=pt-BR&amp;theme=dark",
                "color-scheme: dark");
    }

    @Test
    void asksTheSiteForNoMoreThanItNeeds() {
        assertThat(of(WayIn.INLINE, null, null).policy())
                .isEqualTo("script-src https://help.example.com; frame-src https://help.example.com");
        assertThat(of(WayIn.FRAME, null, null).policy()).isEqualTo("frame-src https://help.example.com");
        assertThat(of(WayIn.FRAME, null, null).script()).isEmpty();
        assertThat(of(WayIn.LINK, null, null).policy()).isEmpty();
        assertThat(WayIn.keyed("<script>")).isEqualTo(WayIn.INLINE);
    }
}
