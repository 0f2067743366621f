package org.deskbell.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Locale.GERMAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A directory of files becomes forms, or one message that names every fault. */
class FormsTest {

    @TempDir
    Path dir;

    private void write(String file, String text) throws IOException {
        Files.writeString(dir.resolve(file), text);
    }

    @Test
    void eachFileIsAForm() throws IOException {
        write("b.yaml", Paper.SMALL + "status: draft");
        write("a.yml", Paper.SMALL);
        write("c.yml", Paper.SMALL + "status: closed\nclosed: { reason: We have moved }");
        write("readme.md", "no form");
        write(".hidden.yml", "no form");
        Forms forms = Forms.read(dir);
        assertThat(forms.all()).extracting(Form::id).containsExactly("a", "b", "c");
        assertThat(forms.live()).extracting(Form::id).containsExactly("a");
        assertThat(forms.find("c").orElseThrow().closed().reason().in(GERMAN)).isEqualTo("We have moved");
        assertThat(forms.find("d")).isEmpty();
        assertThat(forms.warnings()).isEmpty();
    }

    @Test
    void theVersionFollowsTheFile() throws IOException {
        write("a.yml", Paper.SMALL);
        write("b.yml", Paper.SMALL + "# changed");
        Forms forms = Forms.read(dir);
        assertThat(forms.find("a").orElseThrow().version()).matches("[0-9a-f]{12}")
                .isNotEqualTo(forms.find("b").orElseThrow().version());
    }

    @Test
    void oneMessageNamesEveryFault() throws IOException {
        write("b.yml", Paper.SMALL + "titel: x\nstatus: open");
        write("Our Form.yml", Paper.SMALL);
        write("a.yml", "");
        assertThatThrownBy(() -> Forms.read(dir)).isInstanceOf(BrokenForms.class).hasMessage("""
                Our Form.yml:1:1: a form's file is called by small letters, digits and dashes, at most 60, such as contact.yml
                a.yml:1:1: the file is empty; a form starts with organisation, title and fields
                b.yml:6:1: unknown key "titel". Did you mean "title"?
                b.yml:7:9: "open" is not known, known are live, draft, closed""");
    }

    @Test
    void twoFilesCannotBeOneForm() throws IOException {
        write("a.yml", Paper.SMALL);
        write("a.yaml", Paper.SMALL);
        assertThatThrownBy(() -> Forms.read(dir)).hasMessage(
                "a.yml:1:1: there is a form \"a\" already; give one of the two files another name");
    }

    @Test
    void aDirectoryWithoutFormsNamesTheRemedy() {
        assertThatThrownBy(() -> Forms.read(dir)).isInstanceOf(BrokenForms.class)
                .hasMessageStartingWith("DESKBELL_FORMS_DIR: there is no form in " + dir + ". Put form files such as");
        assertThatThrownBy(() -> Forms.read(dir.resolve("none"))).isInstanceOf(BrokenForms.class)
                .hasMessageStartingWith("DESKBELL_FORMS_DIR: there is no directory " + dir.resolve("none") + ". Create it.");
    }

    @Test
    void theLogoIsReadWithTheForm() {
        Logo logo = new Paper().with("k.svg", "<svg/>".getBytes(UTF_8))
                .read(new Reading("contact.yml"), withLogo("k.svg"))
                .organisation()
                .logo();
        assertThat(logo.mediaType()).isEqualTo("image/svg+xml");
        assertThat(logo.bytes()).asString(UTF_8).isEqualTo("<svg/>");
    }

    @Test
    void aLogoThatIsNoneIsAFault() {
        Paper paper = new Paper().with("k.png", "<svg/>".getBytes(UTF_8)).with("big.png", new byte[Logo.MOST_BYTES + 1]);
        String at = "contact.yml:1:38: ";
        assertThat(paper.faultsOf(withLogo("k.png"))).containsExactly(at + "k.png is not the picture that its name says");
        assertThat(paper.faultsOf(withLogo("big.png")))
                .containsExactly(at + "big.png is larger than 100 kB; save a smaller one");
        assertThat(paper.faultsOf(withLogo("no.webp"))).containsExactly(at + "there is no file no.webp beside this one");
        assertThat(paper.faultsOf(withLogo("../k.png"))).containsExactly(
                at + "\"../k.png\" will not do; a logo is an .svg, .png or .webp file beside this one");
    }

    private static String withLogo(String name) {
        return Paper.SMALL.replace("name: Kestrel", "name: Kestrel, logo: " + name);
    }

    @Test
    void theSampleIsComplete() {
        Forms forms = Forms.sample();
        Form form = forms.find("contact").orElseThrow();
        assertThat(forms.warnings()).isEmpty();
        assertThat(form.languages()).extracting(Locale::toLanguageTag)
                .containsExactly("en", "de", "fr", "es", "pt-BR", "ja", "ar");
        assertThat(form.fields()).extracting(Field::name)
                .containsExactly("name", "email", "phone", "bike", "serial", "subject",
                        "message", "effect", "source");
        assertThat(form.organisation().logo().mediaType()).isEqualTo("image/svg+xml");
        assertThat(form.embed().origins()).isEmpty();
        assertThat(form.filling(Slot.custom("CF007-08")).orElseThrow().pattern().matches("ks24-01877")).isTrue();
    }
}
