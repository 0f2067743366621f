package org.deskbell.form;

import static java.util.Locale.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.form.Validators.validator;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files go along with a draft, beside its answers, and the form says which of them. */
class FilesTest {

    private static final Form FORM = Paper.form(
            "  - { name: broken, kind: checkbox, label: Broken }",
            "  - { name: shots, kind: file, label: Shots, required: true, max-files: 2, max-size: 500kB, accept: [pdf, images],"
                    + " messages: { max-size: \"{file}: {max-size}, {count}\" } }",
            "  - { name: logs, kind: file, label: Logs, when: { broken: true } }");

    private static final Field SHOTS = FORM.field("shots").orElseThrow();

    private static Draft draft(Map<String, List<Attachment>> files, Refusal... refusals) {
        return Draft.of(FORM, ENGLISH, Map.of("email", List.of("amara@example.com"), "subject", List.of("Help")))
                .attaching(files, List.of(refusals));
    }

    private static Attachment file(String name, String type, long size) {
        return new Attachment("1", name, type, size, "00");
    }

    private static Attachment png(String name) {
        return file(name, "image/png", 5);
    }

    private static List<String> flaws(Draft draft) {
        return draft.flaws(validator())
                .stream()
                .map(flaw -> flaw.field().name() + " " + flaw.rule() + " " + flaw.facts().get("count") + " "
                        + flaw.facts().get("file"))
                .toList();
    }

    @Test
    void aFieldTakesWhatItsFileSays() {
        assertThat(SHOTS.bounds()).hasToString(
                "Attachable[mostFiles=2, mostBytes=500000, accept=[IMAGES, PDF], withoutLocation=false]");
        assertThat(FORM.field("logs").orElseThrow().bounds()).hasToString("Attachable[mostFiles=3, mostBytes=10000000,"
                + " accept=[IMAGES, PDF, TEXT, LOGS, ARCHIVES, DOCUMENTS], withoutLocation=false]");
    }

    @Test
    void filesThatFitHaveNoFlaw() {
        var draft = draft(Map.of("shots", List.of(png("a.png"), file("b.pdf", "application/pdf", 500_000))));
        assertThat(flaws(draft)).isEmpty();
        assertThat(draft.answers()).doesNotContainKey("shots");
        assertThat(draft.attachments(SHOTS)).extracting(Attachment::name).containsExactly("a.png", "b.pdf");
    }

    @Test
    void aFileMayBeWanted() {
        assertThat(flaws(draft(Map.of()))).containsExactly("shots REQUIRED 0 ");
    }

    @Test
    void thereMayBeTooMany() {
        assertThat(flaws(draft(Map.of("shots", List.of(png("a.png"), png("b.png"), png("c.png"))))))
                .containsExactly("shots TOO_MANY_FILES 3 ");
    }

    @Test
    void whatAnOlderPageBringsMayNoLongerFit() {
        assertThat(flaws(draft(Map.of("shots", List.of(png("a.png"), file("b.txt", "text/plain", 5))))))
                .containsExactly("shots FILE_TYPE 1 b.txt");
        assertThat(flaws(
                draft(Map.of("shots", List.of(file("a.png", "image/png", 500_001), file("b.png", "image/png", 600_000))))))
                .containsExactly("shots FILE_TOO_LARGE 2 a.png, b.png");
    }

    @Test
    void whatWasNotTakenComesFirstAndOnce() {
        var draft = draft(Map.of(), new Refusal("shots", "a.exe", Rule.FILE_TYPE),
                new Refusal("shots", "b.png", Rule.FILE_EMPTY),
                new Refusal("shots", "c.exe", Rule.FILE_TYPE));
        assertThat(flaws(draft)).containsExactly("shots FILE_TYPE 2 a.exe, c.exe");
        assertThat(draft.refusals()).hasSize(3);
    }

    @Test
    void onlyFilesOfFieldsThatAreAskedAreKept() {
        var given = Map.of("logs", List.of(png("a.png")), "email", List.of(png("b.png")), "nobody", List.of(png("c.png")));
        var draft = draft(given, new Refusal("logs", "d.exe", Rule.FILE_TYPE), new Refusal("nobody", "e.exe", Rule.FILE_TYPE));
        assertThat(draft.attachments()).isEmpty();
        assertThat(draft.refusals()).isEmpty();
        var broken = Draft.of(FORM, ENGLISH, Map.of("broken", List.of("true"))).attaching(given, List.of());
        assertThat(broken.attachments()).extracting(Attachment::name).containsExactly("a.png");
        assertThat(broken.with(Trail.NONE).keeping(Map.of()).attachments()).hasSize(1);
    }

    @Test
    void allFilesStandInTheOrderOfTheForm() {
        var draft = Draft.of(FORM, ENGLISH, Map.of("broken", List.of("true")))
                .attaching(Map.of("logs", List.of(png("c.png")), "shots", List.of(png("b.png"), png("a.png"))), List.of());
        assertThat(draft.attachments()).extracting(Attachment::name).containsExactly("b.png", "a.png", "c.png");
    }

    @Test
    void theFormsOwnWordsMayNameTheFileWhateverItIsCalled() {
        var draft = draft(Map.of("shots", List.of(file("{count}$1.png", "image/png", 700_000))));
        assertThat(draft.flaws(validator()).get(0).ownWords(ENGLISH, Object::toString)).contains("{count}$1.png: 500000, 1");
    }

    @Test
    void namesOfFilesStayOutOfMessages() {
        var draft = draft(Map.of("shots", List.of(png("secret.png"))), new Refusal("shots", "secret.exe", Rule.FILE_TYPE));
        assertThat(draft.toString() + draft.files() + draft.refusals() + draft.flaws(validator())).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({"images, image/jpeg", "images, image/heic", "pdf, application/pdf", "text, text/plain",
            "text, application/json",
            "logs, text/plain", "archives, application/zip", "documents, application/x-tika-ooxml"})
    void eachSortHoldsItsTypes(String sort, String mediaType) {
        var takes = Paper.form("  - { name: x, kind: file, label: X, accept: [" + sort + "] }")
                .field("x")
                .orElseThrow()
                .bounds();
        assertThat(((Attachable) takes).takes(mediaType)).isTrue();
        assertThat(((Attachable) takes).takes("application/octet-stream")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/svg+xml", "text/html", "application/xhtml+xml", "text/javascript", "application/xml",
            "application/x-msdownload", ""})
    void whatABrowserOrAComputerWouldRunIsNoSort(String mediaType) {
        assertThat(FileType.values()).noneMatch(type -> type.holds(mediaType));
    }

    @Test
    void aLocationCanBeRemovedFromSomePicturesOnly() {
        var bounds = (Attachable) Paper.form("  - { name: x, kind: file, label: X, accept: [images, pdf], location: remove }")
                .field("x")
                .orElseThrow()
                .bounds();
        assertThat(List.of("image/jpeg", "image/png", "image/webp", "application/pdf")).allMatch(bounds::takes);
        assertThat(List.of("image/gif", "image/heic", "image/tiff")).noneMatch(bounds::takes);
        assertThat(bounds.offer()).isEqualTo("image/jpeg,image/png,image/webp,application/pdf,.pdf");
    }
}
