package org.deskbell.form;

import static java.util.Locale.ENGLISH;
import static java.util.Locale.GERMAN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type is taken as they mean it, kept in one way of writing, and given back as they typed it. */
class AnswersTest {

    private static final Form FORM = Paper.form(
            "  - { name: count, kind: number, label: Count, min: 1, max: 2000 }",
            "  - { name: price, kind: number, step: 0.01, label: Price }",
            "  - { name: heat, kind: number, step: any, min: -300, label: Heat }",
            "  - { name: day, kind: date, label: Day, after: 2020-01-01, before: 2030-12-31 }",
            "  - { name: hour, kind: time, label: Hour, after: \"08:00\", before: \"20:00\" }",
            "  - { name: site, kind: url, label: Site }",
            "  - { name: phone, kind: phone, fills: phone, country: GB, label: Phone }",
            "  - { name: colours, kind: checkboxes, maxItems: 2, label: Colours, choices: [ { value: red, label: { en: Red, de: Rot } }, { value: blue }, { value: green } ] }",
            "  - { name: terms, kind: consent, label: Terms }",
            "languages: [en, de, ar]");

    static Draft draft(Locale language, String... namesAndAnswers) {
        Map<String, List<String>> posted = new HashMap<>(
                Map.of("email", List.of("amara@example.com"), "subject", List.of("Help")));
        for (int i = 0; i < namesAndAnswers.length; i += 2)
            posted.put(namesAndAnswers[i], List.of(namesAndAnswers[i + 1].split("\\|", -1)));
        return Draft.of(FORM, language, posted);
    }

    private static List<Rule> flaws(Draft draft) {
        return draft.flaws(Validators.validator()).stream().map(Flaw::rule).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            en; count; 12; 12
            en; count; 1,234; 1234
            de; count; 1.234; 1234
            en; count; 1 234; 1234
            ar; count; ١٢٣; 123
            en; count; ０１２; 012
            en; price; 12.50; 12.50
            de; price; 12,50; 12.50
            en; price; 12,50; 12.50
            de; price; 12.50; 12.50
            en; price; 1.234,50; 1234.50
            de; price; 1,234.50; 1234.50
            de; price; 1.234.567,5; 1234567.5
            en; price; .5; 0.5
            en; price; +3; 3
            en; heat; −40.25; -40.25
            en; heat; 1’000’000; 1000000
            en; site; example.com/help?a=b; https://example.com/help?a=b
            en; site; HTTP://Example.com; HTTP://Example.com
            en; site; https://bücher.example; https://bücher.example
            en; hour; 9; 09:00
            en; hour; 9.30; 09:30
            en; hour; 930; 09:30
            en; hour; 2 pm; 14:00
            en; hour; 12:15 PM; 12:15
            de; hour; 14 Uhr; 14:00
            en; hour; 14h30; 14:30
            en; phone; 020 7946 0321; +442079460321
            en; phone; +49 (30) 901820; +4930901820
            en; phone; 0044 20 7946 0321 ext. 5; +442079460321 ext 5
            en; phone; 999 999 999; 999 999 999
            en; phone; +44 20 7946 0321 x5; +442079460321 ext 5
            en; phone; 12345; 12345
            """)
    void oneWayOfWriting(String language, String field, String typed, String kept) {
        var draft = draft(Locale.forLanguageTag(language), field, typed);
        assertThat(draft.answer(field)).isEqualTo(kept);
        assertThat(flaws(draft)).isEmpty();
        assertThat(draft.typed(FORM.field(field).orElseThrow())).as("given back").isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            count; many; NUMBER
            count; 1.2.3; NUMBER
            count; 1,23,4; NUMBER
            count; 12 kg; NUMBER
            count; 1e3; NUMBER
            count; 999999999999999999999999999; NUMBER
            count; 0; LEAST
            count; 2001; MOST
            count; 1.5; STEP
            price; 1.005; STEP
            site; javascript:alert(1); URL
            site; https://user:secret@example.com; URL
            site; nothing; URL
            hour; 25:00; TIME
            hour; 13 pm; TIME
            hour; noon; TIME
            hour; 7:59; AFTER
            hour; 20:01; BEFORE
            colours; red|blue|green; TOO_MANY
            colours; red|pink; CHOICE
            """)
    void whatNobodyCanMeanIsAFlaw(String field, String typed, Rule rule) {
        var draft = draft(ENGLISH, field, typed);
        assertThat(flaws(draft)).containsExactly(rule);
        assertThat(draft.typed(FORM.field(field).orElseThrow())).isEqualTo(typed.split("\\|")[0]);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            en; 2026; 3; 27; 2026-03-27
            en; 2026; March; 7; 2026-03-07
            de; 2026; März; 07; 2026-03-07
            de; 2026; Dez.; 24; 2026-12-24
            ar; ٢٠٢٦; ٣; ٢٧; 2026-03-27
            en; 2024; 2; 29; 2024-02-29
            """)
    void aDateHasThreeBoxes(String language, String year, String month, String day, String kept) {
        var draft = draft(Locale.forLanguageTag(language), "day.year", year, "day.month", month, "day.day", day);
        assertThat(draft.answer("day")).isEqualTo(kept);
        assertThat(flaws(draft)).isEmpty();
        assertThat(DateBoxes.parts(draft.typed(FORM.field("day").orElseThrow())))
                .isEqualTo(Map.of("year", year, "month", month, "day", day));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            2026; 2; 30; DATE
            2026; 13; 1; DATE
            26; 3; 27; DATE
            2026; ''; 27; DATE
            ''; ''; 1; DATE
            2026; 3-; 2-7; DATE
            2019; 12; 31; AFTER
            2031; 1; 1; BEFORE
            """)
    void aDateThatIsNoneStaysInItsBoxes(String year, String month, String day, Rule rule) {
        var draft = draft(ENGLISH, "day.year", year, "day.month", month, "day.day", day);
        assertThat(flaws(draft)).containsExactly(rule);
        assertThat(DateBoxes.parts(draft.typed(FORM.field("day").orElseThrow()))).containsEntry("year", year);
    }

    @Test
    void emptyBoxesAreNoDate() {
        assertThat(draft(ENGLISH, "day.year", " ", "day.month", "", "day.day", "").answers()).doesNotContainKey("day");
    }

    @Test
    void todayIsTodayAnywhereOnEarth() {
        var form = Paper.form("  - { name: bought, kind: date, label: Bought, after: today-2d, before: today }");
        var clock = InstantSource.fixed(Instant.parse("2026-03-27T23:00:00Z"));
        var bounds = form.field("bought").orElseThrow().bounds();
        assertThat(bounds.isBroken(Rule.BEFORE, List.of("2026-03-28"), clock)).as("it is the 28th in Tokyo").isFalse();
        assertThat(bounds.isBroken(Rule.BEFORE, List.of("2026-03-29"), clock)).isTrue();
        assertThat(bounds.isBroken(Rule.AFTER, List.of("2026-03-25"), clock)).isFalse();
        assertThat(bounds.isBroken(Rule.AFTER, List.of("2026-03-24"), clock)).isTrue();
    }

    @Test
    void severalPicksAreOneAnswerInWords() {
        var draft = draft(GERMAN, "colours", "red|blue|red");
        var field = FORM.field("colours").orElseThrow();
        assertThat(draft.answers().get("colours")).containsExactly("red", "blue");
        assertThat(draft.readable(field, GERMAN)).isEqualTo("Rot, blue");
        assertThat(draft.value(field)).isEqualTo("red, blue");
    }

    @Test
    void peopleReadAnswersInTheirLanguage() {
        var draft = draft(ENGLISH, "price", "1234.50", "day.year", "2026", "day.month", "3", "day.day", "27", "phone",
                "02079460321 x12");
        assertThat(Arrays.stream(new String[]{"price", "day", "phone"})
                .map(name -> draft.readable(FORM.field(name).orElseThrow(), GERMAN)))
                .containsExactly("1234,50", "27. März 2026", "+44 20 7946 0321 ext 12");
    }

    @ParameterizedTest
    @CsvSource({"amara@gmial.com, amara@gmail.com", "amara@gmail.con, amara@gmail.com",
            "a.b+c@hotmial.co.uk, a.b+c@hotmail.co.uk",
            "amara@yaho.com, amara@yahoo.com", "amara@outlok.com, amara@outlook.com", "amara@gmail.co, amara@gmail.com",
            "amara@GMAUL.com, amara@gmail.com", "amara@iclould.com, amara@icloud.com"})
    void aSlipIsGuessed(String typed, String meant) {
        assertThat(EmailSlip.in(typed)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"amara@gmail.com", "amara@mail.com", "amara@ymail.com", "amara@gmx.de", "amara@web.de", "amara@yahoo.se",
            "amara@hotmail.it", "amara@kestrel.example", "amara@gmail", "gmail.com", "amara@me.com", "amara@outlook.pt"})
    void whoMeansWhatTheyTypeIsLeftAlone(String typed) {
        assertThat(EmailSlip.in(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { count: { gt: 5 } }              | count | 6     | 5
            { count: { lt: 5 } }              | count | 4     | 5
            { count: 5 }                      | count | 5.0   | 6
            { day: { gt: 2026-01-01 } }       | day   | 2026-1-2 | 2026-1-1
            { hour: { lt: "12:00" } }         | hour  | 11:59 | noon
            { colours: red }                  | colours | red,blue | blue
            { colours: { not-in: [red] } }    | colours | blue  | blue,red
            { terms: true }                   | terms | on    | off
            """)
    void conditionsCompareWhatIsMeant(String when, String field, String yes, String no) {
        var form = Paper.form(
                "  - { name: count, kind: number, label: Count }", "  - { name: day, kind: date, label: Day }",
                "  - { name: hour, kind: time, label: Hour }",
                "  - { name: colours, kind: checkboxes, label: C, choices: [ { value: red }, { value: blue } ] }",
                "  - { name: terms, kind: consent, label: Terms }",
                "  - { name: more, kind: text, label: More, when: " + when + " }");
        assertThat(Draft.of(form, ENGLISH, Map.of(field, List.of(yes.split(",")), "more", List.of("told"))).answer("more"))
                .isEqualTo("told");
        assertThat(Draft.of(form, ENGLISH, Map.of(field, List.of(no.split(",")), "more", List.of("told"))).answer("more"))
                .isEmpty();
    }

    @Test
    void aDefaultStandsThereAtFirstOnly() {
        var form = Paper.form("  - { name: colours, kind: checkboxes, default: [red], label: C, choices: [ { value: red } ] }",
                "  - { name: news, kind: checkbox, default: true, label: N }",
                "  - { name: size, kind: number, default: 5, label: S }");
        var first = Draft.of(form, ENGLISH, Map.of(), field -> true);
        assertThat(first.answers()).isEqualTo(
                Map.of("colours", List.of("red"), "news", List.of("true"), "size", List.of("5")));
        assertThat(Draft.of(form, ENGLISH, Map.of("size", List.of(""))).answers()).isEmpty();
    }
}
