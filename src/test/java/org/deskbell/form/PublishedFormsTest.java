package org.deskbell.form;

import static java.util.Locale.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms that are published without a file, over and beside those that have one. */
class PublishedFormsTest {

    @TempDir
    Path dir;

    private final Press press = new Press();
    private int edits;

    @BeforeEach
    void start() throws IOException {
        write("a.yml", Paper.SMALL);
    }

    @Test
    void anEditionOutweighsTheFileUntilItIsWithdrawn() throws IOException {
        var forms = forms();
        assertThat(title(forms, "a")).isEqualTo("Help");
        assertThat(forms.find("a").orElseThrow().isFile()).isTrue();
        press.publish("a", titled("Welcome"));
        forms.reread();
        assertThat(title(forms, "a")).isEqualTo("Welcome");
        assertThat(forms.find("a").orElseThrow().edition()).isEqualTo(1);

        write("a.yml", titled("From the file"));
        forms.reread();
        assertThat(title(forms, "a")).as("still outweighed").isEqualTo("Welcome");
        press.withdraw("a");
        forms.reread();
        assertThat(title(forms, "a")).isEqualTo("From the file");
    }

    @Test
    void theVersionIsOfTheTextWhereverItComesFrom() {
        var forms = forms();
        var before = forms.find("a").orElseThrow();
        press.publish("a", Paper.SMALL);
        forms.reread();
        assertThat(forms.find("a").orElseThrow().version()).isEqualTo(before.version());
        assertThat(forms.find("a").orElseThrow().source()).isEqualTo("edition 1");
        assertThat(before.source()).isEqualTo("its file");
    }

    @Test
    void aFormMayBeAnEditionOnly() {
        press.publish("b", titled("No file"));
        var forms = forms();
        assertThat(forms.live()).extracting(Form::id).containsExactly("a", "b");
        assertThat(forms.file("b")).isEmpty();
        press.withdraw("b");
        forms.reread();
        assertThat(forms.all()).extracting(Form::id).containsExactly("a");
    }

    @Test
    void everyReplicaFollows() {
        var one = forms();
        var other = forms();
        press.publish("a", titled("Welcome"));
        one.reread();
        other.reread();
        assertThat(title(one, "a")).isEqualTo(title(other, "a")).isEqualTo("Welcome");
    }

    @Test
    void whatHasNotChangedIsNotReadAgain() {
        press.publish("a", titled("Welcome"));
        var forms = forms();
        var before = forms.find("a").orElseThrow();
        int read = press.read;
        forms.reread();
        assertThat(press.read).isEqualTo(read);
        assertThat(forms.find("a")).containsSame(before);
    }

    @Test
    void anEditionWithAFaultReplacesNothing() {
        press.publish("a", titled("Welcome"));
        var forms = forms();
        press.publish("a", Paper.SMALL + "titel: oops");
        press.publish("b", "nonsense");
        forms.reread();
        assertThat(title(forms, "a")).isEqualTo("Welcome");
        assertThat(forms.find("a").orElseThrow().edition()).isEqualTo(1);
        assertThat(forms.find("b")).isEmpty();
        assertThat(forms.found("a").faults()).extracting(Fault::toString)
                .containsExactly("a.yml, edition 2:6:1: unknown key \"titel\". Did you mean \"title\"?");
        assertThat(forms.ids()).containsExactly("a", "b");

        assertThat(title(forms(), "a")).as("after a restart its file").isEqualTo("Help");
        press.publish("a", titled("Mended"));
        forms.reread();
        assertThat(title(forms, "a")).isEqualTo("Mended");
        assertThat(forms.found("a").faults()).isEmpty();
    }

    @Test
    void picturesAreThoseBesideTheFiles() throws IOException {
        write("k.svg", "<svg>1</svg>");
        press.publish("a", Paper.SMALL.replace("name: Kestrel", "name: Kestrel, logo: k.svg"));
        var forms = forms();
        write("k.svg", "<svg>22</svg>");
        forms.reread();
        assertThat(logo(forms)).isEqualTo("<svg>22</svg>");
        Files.delete(dir.resolve("k.svg"));
        forms.reread();
        assertThat(logo(forms)).as("as it was").isEqualTo("<svg>22</svg>");
        assertThat(forms.found("a").faults()).hasSize(1);
    }

    @Test
    void formsStayAsTheyAreWhileNothingCanBeRead() throws IOException {
        press.publish("a", titled("Welcome"));
        press.lost = true;
        var forms = forms();
        assertThat(title(forms, "a")).as("the start goes on with the file").isEqualTo("Help");
        press.lost = false;
        forms.reread();
        assertThat(title(forms, "a")).isEqualTo("Welcome");

        press.lost = true;
        write("k.svg", "<svg>1</svg>");
        forms.reread();
        assertThat(title(forms, "a")).isEqualTo("Welcome");
        press.publish("a", Paper.SMALL.replace("name: Kestrel", "name: Kestrel, logo: k.svg"));
        press.lost = false;
        forms.reread();
        assertThat(logo(forms)).isEqualTo("<svg>1</svg>");
    }

    @Test
    void aCheckChangesNothing() {
        var forms = forms();
        var before = forms.find("a").orElseThrow();
        assertThat(forms.check("a", titled("Welcome")).form().title().in(ENGLISH)).isEqualTo("Welcome");
        assertThat(forms.check("new", titled("Welcome")).isSound()).isTrue();
        assertThat(forms.check("a", Paper.SMALL + "titel: x").faults()).extracting(Fault::toString)
                .containsExactly("a.yml:6:1: unknown key \"titel\". Did you mean \"title\"?");
        assertThat(forms.check("a", Paper.SMALL + "languages: [en, de]\nintro: { en: Hi }").warnings()).hasSize(1);
        assertThat(forms.check("a", "#".repeat(300_000)).faults()).extracting(Fault::says)
                .containsExactly("the file is larger than 256 kB");
        assertThat(forms.check("a", "a: &x [1]\nb: *x").isSound()).isFalse();
        assertThat(forms.check("a", "[".repeat(100_000)).isSound()).isFalse();
        assertThat(forms.check("a", "a: \u0000").isSound()).isFalse();
        assertThat(forms.check("a", "\ud800").isSound()).isFalse();
        forms.reread();
        assertThat(forms.find("a")).containsSame(before);
        assertThat(forms.all()).hasSize(1);
    }

    /** As the first round of the application does it. */
    private Forms forms() {
        var forms = new Forms(new Shelf.Directory(dir), press);
        forms.reread();
        return forms;
    }

    private static String title(Forms forms, String id) {
        return forms.find(id).orElseThrow().title().in(ENGLISH);
    }

    private static String logo(Forms forms) {
        return new String(forms.find("a").orElseThrow().organisation().logo().bytes());
    }

    private static String titled(String title) {
        return Paper.SMALL.replace("title: Help", "title: " + title);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(dir.resolve(file), text);
        Files.setLastModifiedTime(dir.resolve(file), FileTime.from(Instant.EPOCH.plusSeconds(++edits)));
    }

    /** Where editions are kept, in memory. */
    private static final class Press implements Published {

        private final Map<String, Edition> last = new TreeMap<>();
        private int changes;
        private int read;
        private boolean lost;

        void publish(String form, String text) {
            changes++;
            int number = last.containsKey(form) ? last.get(form).number() + 1 : 1;
            last.put(form, new Edition(form, number, text));
        }

        void withdraw(String form) {
            changes++;
            last.remove(form);
        }

        @Override
        public String look() {
            if (lost)
                throw new IllegalStateException("the database does not answer");
            return "" + changes;
        }

        @Override
        public List<Edition> current() {
            read++;
            return List.copyOf(last.values());
        }
    }
}
