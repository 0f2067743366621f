package org.deskbell.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.form.Cleaning.clean;

import java.util.List;

import org.junit.jupiter.api.Test;

/** What people paste without knowing goes; what they mean stays to the letter. */
class CleaningTest {

    @Test
    void lineEndsBecomeOne() {
        assertThat(clean(Kind.PARAGRAPH, "a\r\nb\rc\n\td")).isEqualTo("a\nb\nc\n\td");
        assertThat(clean(Kind.TEXT, "a\r\nb\tc\u2028d")).isEqualTo("a b c d");
    }

    @Test
    void controlsAndReorderingMarksGo() {
        assertThat(clean(Kind.PARAGRAPH, "a\u0000\u0007\u001b\u007f\u0085\u009fb")).isEqualTo("ab");
        assertThat(clean(Kind.TEXT, "\uFEFFa\u202e\u202ab\u2066\u2069c")).isEqualTo("abc");
        assertThat(clean(Kind.TEXT, "a\ud83db\ude00c")).isEqualTo("abc");
    }

    @Test
    void joinersThatEmojiAndLanguagesNeedStay() {
        String family = "👩‍👧‍👦";
        String persian = "می‌خواهم";
        assertThat(clean(Kind.TEXT, family)).isEqualTo(family);
        assertThat(clean(Kind.PARAGRAPH, persian)).isEqualTo(persian);
        assertThat(clean(Kind.TEXT, "a\u200eb\u00adc")).isEqualTo("a\u200eb\u00adc");
    }

    @Test
    void markupAndCodeStayAsTyped() {
        String typed = "<script>alert('1')</script> ${7*7} {{x}} ' OR 1=1 -- \\u0000  two  spaces %zz &amp;";
        assertThat(clean(Kind.TEXT, typed)).isEqualTo(typed);
    }

    @Test
    void surroundingSpaceGoes() {
        assertThat(clean(Kind.TEXT, " \u00a0\u3000 a b\u00a0\n")).isEqualTo("a b");
        assertThat(clean(Kind.PARAGRAPH, "\n\n  a\n\n  b\n\n")).isEqualTo("a\n\n  b");
    }

    @Test
    void whatNobodyCanSeeIsEmpty() {
        assertThat(clean(Kind.PARAGRAPH, " \u200b\u200d\u2060\u00a0\u200e")).isEmpty();
    }

    @Test
    void addressesAndNumbersLoseWhatCopyingAdds() {
        assertThat(clean(Kind.EMAIL, " amara @ example.com\u200b ")).isEqualTo("amara@example.com");
        assertThat(clean(Kind.PHONE, "\u202a+44 20\u00a07946 0321\u202c\u200e")).isEqualTo("+44 20\u00a07946 0321");
    }

    @Test
    void onlyATickTicksABox() {
        assertThat(List.of("true", "on")).allMatch(tick -> clean(Kind.CHECKBOX, tick).equals("true"));
        assertThat(List.of("", "false", "off", "0", "no", " ")).allMatch(none -> clean(Kind.CHECKBOX, none).isEmpty());
    }

    @Test
    void lengthIsWhatAPersonWouldCount() {
        assertThat(Cleaning.length("🚲".repeat(3) + "é")).isEqualTo(4);
        assertThat(Cleaning.cut("🚲🚲🚲", 2)).isEqualTo("🚲🚲");
    }
}
