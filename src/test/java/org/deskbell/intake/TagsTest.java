package org.deskbell.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.deskbell.form.Attachment;
import org.deskbell.form.Forms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

/** A tag brings back all that was known of a file, and only what we made for this form is one. */
@QuarkusTest
class TagsTest {

    private static final Attachment FILE = new Attachment("HjZk68WYIWHhKFaDW7JpHw", "Bildschirm \u00fc \u6587.png", "image/png",
            2_100_000, "a".repeat(64));

    @Inject
    Tags tags;

    @Inject
    Forms forms;

    @Test
    void bringsBackWhatItWasMadeOf() {
        var form = forms.find("attached").orElseThrow();
        assertThat(tags.read(form, tags.tag(form, FILE))).contains(FILE);
        assertThat(tags.read(forms.find("contact").orElseThrow(), tags.tag(form, FILE))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "x", "x.y", "%%%.y", "\u00fc.\u00fc"})
    void nonsenseIsNoTag(String text) {
        assertThat(tags.read(forms.find("attached").orElseThrow(), text)).isEmpty();
        assertThat(Tags.isOne(text)).isFalse();
    }

    @Test
    void eachByteIsUnderTheSeal() {
        var form = forms.find("attached").orElseThrow();
        var tag = tags.tag(form, FILE);
        for (int i = 0; i < tag.length(); i++) {
            var forged = tag.substring(0, i) + (tag.charAt(i) == 'A' ? 'B' : 'A') + tag.substring(i + 1);
            // the last letter of Base64 may have bits that say nothing
            assertThat(tags.read(form, forged).filter(read -> !read.equals(FILE))).isEmpty();
        }
    }

    @Test
    void aFieldThatIsGoneLeavesNoTagInTheTicket() {
        var form = forms.find("attached").orElseThrow();
        var tag = tags.tag(form, FILE);
        assertThat(Tags.isOne(tag)).isTrue();
        var draft = Drafts.typed(Map.of("gone", List.of(tag), "old", List.of("words"), "both", List.of("words", tag)));
        assertThat(draft).containsOnlyKeys("old");
    }
}
