package org.deskbell.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.form.Paper.faults;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A link fills in what the form allows it to, and never anything personal. The field under test is line 6 of its file. */
class PrefillTest {

    private static final String PERSONAL = "addresses are kept and passed on, so nothing personal goes into them; say prefill: page";

    private static final Form FORM = Paper.form(
            "  - { name: order, kind: text, max: 8, prefill: link, label: Order }",
            "  - { name: story, kind: paragraph, prefill: link, label: Story }",
            "  - { name: topic, kind: select, prefill: link, label: Topic, choices: [ { value: a }, { value: b } ] }",
            "  - { name: plan, kind: radio, prefill: page, label: Plan, choices: [ { value: a } ] }",
            "  - { name: source, kind: hidden, max: 5, default: shop, prefill: link }",
            "  - { name: day, kind: date, prefill: link, label: Day }",
            "  - { name: parts, kind: checkboxes, prefill: link, label: Parts, choices: [ { value: a }, { value: b }, { value: c } ] }",
            "  - { name: remark, kind: text, label: Remark }");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name: x, kind: checkbox, label: X, prefill: page            | 6:42: "prefill" does not go with kind checkbox
            name: x, kind: consent, label: X, prefill: link             | 6:41: "prefill" does not go with kind consent
            name: x, kind: note, label: X, prefill: page                | 6:38: "prefill" does not go with kind note
            name: x, kind: text, label: X, prefill: url                 | 6:47: "url" is not known, known are link, page
            name: x, kind: text, label: X, prefill: yes                 | 6:47: YAML does not read yes as text; quote it: "yes"
            name: x, kind: text, label: X, prefill: [link]              | 6:47: text is wanted here
            name: lang, kind: text, label: X, prefill: link             | 6:50: "lang" means something else in an address; call the field otherwise, or say prefill: page
            name: embed, kind: hidden, prefill: link                    | 6:43: "embed" means something else
            name: sent, kind: hidden, prefill: link                     | 6:42: "sent" means something else
            name: seen, kind: hidden, prefill: link                     | 6:42: "seen" means something else
            name: utm_source, kind: hidden, prefill: link               | 6:48: "utm_source" means something else
            name: _order, kind: hidden, prefill: link                   | 6:13: "_order" will not do; a name starts with a small letter
            """)
    void whatMakesNoSenseIsRefused(String field, String fault) {
        assertThat(faults("  - { " + field + " }")).singleElement().asString().startsWith("contact.yml:" + fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name: x, kind: email, label: X, prefill: link               | 6:48
            name: x, kind: phone, label: X, prefill: link               | 6:48
            name: x, kind: phone, fills: phone, label: X, prefill: link | 6:62
            name: x, kind: text, fills: name, label: X, prefill: link   | 6:60
            """)
    void noPersonalValueComesByLink(String field, String place) {
        assertThat(faults("  - { " + field + " }")).containsExactly("contact.yml:" + place + ": " + PERSONAL);
        assertThat(faults("  - { " + field.replace("link", "page") + " }")).isEmpty();
    }

    @Test
    void aNameThatMeansSomethingElseIsNoHarmWithoutALink() {
        assertThat(faults("  - { name: lang, kind: text, label: X, prefill: page }",
                "  - { name: utm_source, kind: hidden }", "  - { name: sender, kind: text, label: X, prefill: link }"))
                .isEmpty();
    }

    @Test
    void onlyFieldsThatMayBeFilledByALinkAre() {
        assertThat(linked(Map.of("order", List.of("K-1"), "plan", List.of("a"), "remark", List.of("x"), "email",
                List.of("a@b.example"), "nobody", List.of("x")))).isEqualTo(Map.of("order", List.of("K-1")));
    }

    @Test
    void whatALinkSaysIsCleanedAndCutLikeAnAnswer() {
        assertThat(linked(Map.of("order", List.of(" K\u0000-1\n\u202e234567890 "), "story", List.of("a\r\nb\u0007"), "source",
                List.of("🚲".repeat(2500))))).isEqualTo(
                        Map.of("order", List.of("K-1 2345"), "story", List.of("a\nb"), "source", List.of("🚲".repeat(5))));
        assertThat(linked(Map.of("order", List.of(" \u200b\u00a0"), "story", List.of()))).isEmpty();
    }

    @Test
    void aChoiceIsOneOfThose() {
        assertThat(linked(Map.of("topic", List.of(" b ")))).isEqualTo(Map.of("topic", List.of("b")));
        assertThat(linked(Map.of("topic", List.of("c", "B", "<b>", "b")))).isEqualTo(Map.of("topic", List.of("b")));
        assertThat(linked(Map.of("topic", List.of("ab")))).isEmpty();
    }

    @Test
    void severalArePickedAndADateIsOneText() {
        assertThat(linked(Map.of("parts", List.of("c", "x", "a"), "day", List.of("2026-03-27")))).isEqualTo(
                Map.of("parts", List.of("c", "a"), "day", List.of("2026-03-27")));
    }

    @Test
    void aFieldThatTheVisitorHasSeenIsLeftAlone() {
        assertThat(Prefill.linked(FORM, Map.of("order", List.of("1"), "topic", List.of("a")), field -> field.is(Kind.SELECT)))
                .isEqualTo(Map.of("topic", List.of("a")));
    }

    private static Map<String, List<String>> linked(Map<String, List<String>> query) {
        return Prefill.linked(FORM, query, field -> true);
    }
}
