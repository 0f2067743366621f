package org.deskbell.form;

import static java.util.Locale.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.deskbell.helpdesk.LogCapture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that change while visitors come. */
class FormsRereadTest {

    @TempDir
    Path dir;

    private int edits;

    @Test
    void aChangedFileGoesLiveANewOneToo() throws IOException {
        write("a.yml", Paper.SMALL);
        var forms = Forms.read(dir);
        var before = forms.find("a").orElseThrow();
        forms.reread();
        assertThat(forms.find("a")).containsSame(before);

        write("a.yml", Paper.SMALL.replace("title: Help", "title: Welcome"));
        write("b.yml", Paper.SMALL);
        forms.reread();
        assertThat(forms.find("a").orElseThrow().title().in(ENGLISH)).isEqualTo("Welcome");
        assertThat(forms.find("a").orElseThrow().version()).isNotEqualTo(before.version());
        assertThat(forms.live()).extracting(Form::id).containsExactly("a", "b");
    }

    @Test
    void aBadEditKeepsTheFormAsItWasAndTheOthersGoOn() throws IOException {
        write("a.yml", Paper.SMALL);
        write("b.yml", Paper.SMALL);
        var forms = Forms.read(dir);
        var before = forms.find("a").orElseThrow();
        write("a.yml", Paper.SMALL + "titel: oops");
        write("b.yml", Paper.SMALL + "status: closed");
        write("c.yml", "nonsense");
        forms.reread();
        assertThat(forms.find("a")).containsSame(before);
        assertThat(forms.find("b").orElseThrow().status()).isEqualTo(Status.CLOSED);
        assertThat(forms.find("c")).isEmpty();

        write("a.yml", Paper.SMALL + "status: draft");
        forms.reread();
        assertThat(forms.find("a").orElseThrow().status()).isEqualTo(Status.DRAFT);
    }

    @Test
    void aFaultThatNobodyForesawIsSaidAndNotTheLastRound() {
        var broken = new AtomicBoolean();
        var forms = new Forms(new Shelf() {
            @Override
            public List<String> forms() {
                return new Shelf.Sample().forms();
            }

            @Override
            public InputStream open(String name) throws IOException {
                return new Shelf.Sample().open(name);
            }

            @Override
            public String look() {
                if (broken.get()) {
                    throw new IllegalStateException("nobody foresaw that");
                }
                return "";
            }
        }, Published.NOTHING);
        broken.set(true);
        try (var log = new LogCapture(Rereading.class.getName())) {
            Rereading.round(forms);
            assertThat(log.text()).contains("Could not look at the forms again");
        }
    }

    @Test
    void aFileThatIsGoneTakesItsFormAlongButAnEmptyDirectoryIsAMistake() throws IOException {
        write("a.yml", Paper.SMALL);
        write("b.yml", Paper.SMALL);
        var forms = Forms.read(dir);
        Files.delete(dir.resolve("a.yml"));
        forms.reread();
        assertThat(forms.all()).extracting(Form::id).containsExactly("b");
        Files.delete(dir.resolve("b.yml"));
        forms.reread();
        assertThat(forms.all()).extracting(Form::id).containsExactly("b");
        Files.delete(dir);
        forms.reread();
        assertThat(forms.all()).extracting(Form::id).containsExactly("b");
    }

    @Test
    void aNewLogoIsSeen() throws IOException {
        Files.writeString(dir.resolve("k.svg"), "<svg>1</svg>");
        write("a.yml", Paper.SMALL.replace("name: Kestrel", "name: Kestrel, logo: k.svg"));
        var forms = Forms.read(dir);
        write("k.svg", "<svg>22</svg>");
        forms.reread();
        assertThat(forms.find("a").orElseThrow().organisation().logo().bytes()).asString().isEqualTo("<svg>22</svg>");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(dir.resolve(file), text);
        Files.setLastModifiedTime(dir.resolve(file), FileTime.from(Instant.EPOCH.plusSeconds(++edits)));
    }
}
