package org.deskbell.form;

import static java.util.Locale.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** The small parts of a form answer for themselves. */
class PartsTest {

    @Test
    void wordsAlwaysAnswer() {
        Map<Locale, String> words = new LinkedHashMap<>();
        words.put(Locale.GERMAN, "Hallo");
        words.put(Locale.forLanguageTag("pt-BR"), "Oi");
        Localized hello = new Localized(words);
        assertThat(hello.in(Locale.GERMAN)).isEqualTo("Hallo");
        assertThat(hello.in(Locale.forLanguageTag("de-AT"))).isEqualTo("Hallo");
        assertThat(hello.in(Locale.forLanguageTag("pt"))).isEqualTo("Oi");
        assertThat(hello.in(Locale.JAPANESE)).isEqualTo("Hallo");
    }

    @Test
    void theLinkOfAnAsideStandsWhereTheTextSays() {
        Form form = Paper.form("asides:",
                "  - { title: A, text: \"Call {link}, day or night.\", link: { href: \"tel:+44\", label: L } }",
                "  - { title: B, text: See, link: { href: \"https://a.example\", label: L } }", "  - { title: C }");
        List<Aside> asides = form.asides();
        assertThat(asides).extracting(aside -> aside.before(ENGLISH)).containsExactly("Call ", "See ", "");
        assertThat(asides).extracting(aside -> aside.after(ENGLISH)).containsExactly(", day or night.", "", "");
    }

    @Test
    void onlyNamedOriginsMayEmbed() {
        Embed embed = Paper
                .form("embed: { origins: [https://www.a.example, \"https://a.example:8443\", \"http://localhost:5500\"] }")
                .embed();
        assertThat(embed.allows("https://www.a.example")).isTrue();
        assertThat(embed.allows("https://a.example")).isFalse();
        assertThat(embed.allows("null")).isFalse();
        assertThat(Paper.form().embed().origins()).isEmpty();
    }

    @Test
    void afterwardsAPageOfTheHostOrOfTheOrganisationMayCome() {
        assertThat(Paper.form("embed: { origins: [https://a.example], done: \"https://a.example/thanks?from=form\" }")
                .embed()
                .done())
                .isEqualTo("https://a.example/thanks?from=form");
        assertThat(
                Paper.formOf(Paper.SMALL.replace("{ name: Kestrel }", "{ name: Kestrel, home: \"https://kestrel.example/en\" }")
                        + "embed: { done: \"https://kestrel.example/thanks\" }").embed().done())
                .isEqualTo("https://kestrel.example/thanks");
        assertThat(Paper.form().embed().done()).isNull();
    }

    @Test
    void theFallbackPhoneIsALink() {
        assertThat(new Fallback(null, "+44 (20) 7946-0321").phoneLink()).isEqualTo("tel:+442079460321");
    }

    @Test
    void slotsAreWrittenAsTheyAreRead() {
        assertThat(Slot.parse("custom:CF007-07")).contains(Slot.custom("CF007-07"));
        assertThat(Slot.custom("CF007-07")).hasToString("custom:CF007-07");
        assertThat(Slot.parse("email")).contains(Slot.EMAIL);
        assertThat(Slot.parse("custom:a b")).isEmpty();
    }

    @Test
    void kindsAnswerForThemselves() {
        assertThat(Kind.PHONE.inputType()).isEqualTo("tel");
        assertThat(Kind.PARAGRAPH.inputType()).isNull();
        assertThat(Kind.values()).filteredOn(Kind::takesChoices).containsExactly(Kind.SELECT, Kind.RADIO, Kind.CHECKBOXES);
        assertThat(Kind.values()).filteredOn(Kind::isTyped)
                .containsExactly(Kind.TEXT, Kind.PARAGRAPH, Kind.EMAIL, Kind.PHONE,
                        Kind.URL, Kind.NUMBER, Kind.TIME);
    }

    @Test
    void aSlipOfTheKeyboardIsGuessed() {
        List<String> known = List.of("label", "name", "max");
        assertThat(Nearest.among(known, "lable")).contains("label");
        assertThat(Nearest.among(known, "mx")).contains("max");
        assertThat(Nearest.among(known, "colour")).isEmpty();
    }
}
