package org.deskbell.form;

import static java.util.Locale.ENGLISH;
import static java.util.Locale.GERMAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.form.Validators.validator;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A draft keeps the form's own answers, and says what is still wrong with them. */
class DraftTest {

    private static final Form FORM = Paper.form(
            "  - { name: phone, kind: phone, fills: phone, label: Phone }",
            "  - { name: code, kind: text, min: 3, pattern: '[a-z]+\\d*', label: Code, messages: { pattern: Letters then digits } }",
            "  - { name: story, kind: paragraph, max: 5000, label: Story, messages: { max: { en: 'At most {max}, not {length}', de: 'Höchstens {max}' } } }",
            "  - name: effect",
            "    kind: radio",
            "    fills: priority",
            "    label: Effect",
            "    choices: [ { value: a, means: low, label: { en: Little, de: Wenig } }, { value: b, means: high } ]",
            "  - { name: agree, kind: checkbox, required: true, label: Agree }",
            "  - { name: source, kind: hidden, default: web page, max: 8 }",
            "helpdesk: { priority: normal }",
            "languages: [en, de]");

    private static Draft draft(String... namesAndAnswers) {
        Map<String, List<String>> posted = new HashMap<>(Map.of("email", List.of("amara@example.com"), "subject",
                List.of("Help"), "agree", List.of("on")));
        for (int i = 0; i < namesAndAnswers.length; i += 2)
            posted.put(namesAndAnswers[i], List.of(namesAndAnswers[i + 1]));
        return Draft.of(FORM, ENGLISH, posted);
    }

    private static List<String> flaws(Draft draft) {
        return draft.flaws(validator()).stream().map(flaw -> flaw.field().name() + " " + flaw.rule()).toList();
    }

    @Test
    void aDraftThatFitsHasNoFlaw() {
        assertThat(flaws(draft())).isEmpty();
        assertThat(flaws(draft("phone", "020 7946 0321", "code", "abc1", "story", "Long\nago", "effect", "b"))).isEmpty();
    }

    @Test
    void flawsStandInTheOrderOfTheForm() {
        assertThat(flaws(draft("agree", "", "effect", "c", "code", "a", "phone", "?", "subject", " \u00a0", "email", "")))
                .containsExactly("email REQUIRED", "subject REQUIRED", "phone PHONE", "code TOO_SHORT", "effect CHOICE",
                        "agree REQUIRED");
    }

    @Test
    void onlyTheFormsOwnFieldsAreKept() {
        Map<String, List<String>> posted = new HashMap<>();
        posted.put("email", List.of(" a@b.example ", "other@b.example"));
        posted.put("subject", null);
        posted.put("code", Arrays.asList(null, "abc"));
        posted.put("_stamp", List.of("x"));
        Draft draft = Draft.of(FORM, ENGLISH, posted);
        assertThat(draft.answers()).isEqualTo(Map.of("email", List.of("a@b.example"), "code", List.of("abc"), "source",
                List.of("web page")));
        assertThat(draft.answer("nobody")).isEmpty();
    }

    @Test
    void lengthIsCountedInCodePointsAndLineEndsAsOne() {
        assertThat(flaws(draft("story", "🚲".repeat(5000)))).isEmpty();
        assertThat(flaws(draft("story", "🚲".repeat(5001)))).containsExactly("story TOO_LONG");
        assertThat(flaws(draft("story", "a\r\n".repeat(2499) + "ab"))).isEmpty();
        assertThat(flaws(draft("code", "🚲🚲"))).containsExactly("code TOO_SHORT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"amara@example.com", "amara+bikes@example.com", "o'brien@example.co.uk", "a@b.photography",
            "用户@例子.中国", "jürgen@müller.example", "δοκιμή@παράδειγμα.ελ", "AMARA@EXAMPLE.COM", " amara@example.com ",
            "amara@xn--fsqu00a.xn--0zwm56d", "a_b-c.d@sub.domain.example"})
    void addressesOfAnyLanguagePass(String address) {
        assertThat(flaws(draft("email", address))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"amara", "amara@gmial", "@example.com", "amara@", "a@b@example.com", "a@example.com,b@example.com",
            "a@example.com;b@example.com", "Amara <a@example.com>", "a@example..com", "a@.example.com", "a@example.com.",
            "a@[127.0.0.1]", "a.@example.com"})
    void whatIsNoSingleAddressFails(String address) {
        assertThat(flaws(draft("email", address))).containsExactly("email EMAIL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"020 7946 0321", "+44 (0)20 7946-0321", "(020) 7946.0321", "030/901820", "12345", "+4915112345678",
            "020 7946 0321 ext 5", "020 7946 0321 x5", "020 7946 0321 Ext. 512", "٠٢٠ ٧٩٤٦", "020\u20117946"})
    void numbersPassAsPeopleTypeThem(String number) {
        assertThat(flaws(draft("phone", number))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234", "123456789012345678901", "call me", "020 7946 0321 or 0322", "-----", "12345 ext"})
    void whatIsNoNumberFails(String number) {
        assertThat(flaws(draft("phone", number))).containsExactly("phone PHONE");
    }

    @Test
    void thePatternHoldsForTheWholeAnswer() {
        assertThat(flaws(draft("code", "abc12"))).isEmpty();
        assertThat(flaws(draft("code", "abc12!"))).containsExactly("code PATTERN");
    }

    @Test
    void theFormsOwnWordsKnowTheFacts() {
        Flaw flaw = draft("story", "x".repeat(5001)).flaw("story", validator()).orElseThrow();
        assertThat(flaw.ownWords(ENGLISH, number -> "<" + number + ">")).contains("At most <5000>, not <5001>");
        assertThat(flaw.ownWords(GERMAN, Object::toString)).contains("Höchstens 5000");
        assertThat(draft("email", "x").flaw("email", validator()).orElseThrow().ownWords(ENGLISH, Object::toString)).isEmpty();
    }

    @Test
    void whatIsMissingMayYetCome() {
        assertThat(draft("email", "").flaw("email", validator())).isEmpty();
        assertThat(draft("email", "x").flaw("subject", validator())).isEmpty();
    }

    @Test
    void aHiddenFieldHasNoFlaws() {
        assertThat(draft().answer("source")).isEqualTo("web page");
        assertThat(draft("source", "something else").answer("source")).isEqualTo("somethin");
    }

    @Test
    void agentsReadWordsInsteadOfValues() {
        Field effect = FORM.field("effect").orElseThrow();
        assertThat(draft("effect", "a").readable(effect, GERMAN)).isEqualTo("Wenig");
        assertThat(draft("effect", "b").readable(effect, GERMAN)).isEqualTo("b");
        assertThat(draft().isTicked(FORM.field("agree").orElseThrow())).isTrue();
        assertThat(draft("effect", "a").priority()).contains("low");
        assertThat(draft().priority()).contains("normal");
        assertThat(draft().answer(Slot.EMAIL)).isEqualTo("amara@example.com");
    }

    @Test
    void noDraftTellsWhatIsInIt() {
        assertThat(draft("story", "secret").toString()).isEqualTo("Draft[form=contact, language=en]");
    }
}
