package org.deskbell.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.validation.Validator;

import org.deskbell.form.Attachment;
import org.deskbell.form.Draft;
import org.deskbell.form.Field;
import org.deskbell.form.Form;
import org.deskbell.form.Forms;
import org.deskbell.form.Refusal;
import org.deskbell.form.Rule;
import org.deskbell.outbox.Line;
import org.deskbell.outbox.Reference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.quarkus.test.junit.QuarkusTest;

/** A field that takes files says which, shows those that are here and why others are not, and tells agents of each. */
@QuarkusTest
class FileFieldTest {

    private static final String DIGEST = "ab".repeat(32);
    private static final Attachment PICTURE = new Attachment("1", "lamp <1>.png", "image/png", 2_140_000, DIGEST);
    private static final Attachment LOG = new Attachment("2", "سجل.log", "text/plain", 900, DIGEST);

    @Inject
    Forms forms;

    @Inject
    FileFields fields;

    @Inject
    FlawWords flawWords;

    @Inject
    Parcels parcels;

    @Inject
    Validator validator;

    private Form form;
    private Field shots;

    @BeforeEach
    void find() {
        form = forms.find("pictures").orElseThrow();
        shots = form.field("shots").orElseThrow();
    }

    private Draft draft(Locale language, List<Attachment> files, Refusal... refusals) {
        return Draft.of(form, language, Map.of("email", List.of("amara@example.com")))
                .attaching(Map.of("shots", files), Arrays.asList(refusals));
    }

    @Test
    void onlyAFormWithSuchAFieldIsPostedInParts() {
        given().get("/f/pictures")
                .then()
                .body(containsString("enctype=\"multipart/form-data\""), containsString("type=\"file\" multiple accept="),
                        containsString("Up to 3 files of up to 2\u00a0MB each: images, PDF files, log files"));
        given().get("/f/contact").then().body(not(containsString("multipart")), not(containsString("data-files")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            en; bill; One file of up to 500 kB: images
            de; shots; Bis zu 3 Dateien mit je höchstens 2 MB: Bilder, PDF-Dateien, Protokolldateien
            fr; shots; Jusqu’à 3 fichiers de 2 Mo chacun au plus : images (photos, captures), fichiers PDF, fichiers journaux
            ja; bill; 500 kB以下のファイル1つ：画像
            """)
    void whatItTakesIsSaidInWords(String language, String field, String words) {
        var draft = Draft.of(form, Locale.forLanguageTag(language), Map.of());
        assertThat(fields.of(form.field(field).orElseThrow(), draft, "/f/pictures", false)
                .limits()
                .replaceAll("[\u00a0\u202f]", " "))
                .isEqualTo(words);
    }

    @Test
    void thoseThatAreHereStandBeforeThoseThatAreNot() {
        var draft = draft(Locale.ENGLISH, List.of(PICTURE, LOG), new Refusal("shots", "a.exe", Rule.FILE_TYPE),
                new Refusal("shots", "b.log", Rule.FILE_EMPTY));
        var items = fields.of(shots, draft, "/f/pictures", false).items();
        assertThat(items).extracting(FileItem::name).containsExactly("lamp <1>.png", "سجل.log", "a.exe", "b.log");
        assertThat(items).extracting(FileItem::size).containsExactly("2.1\u00a0MB", "1\u00a0kB", null, null);
        assertThat(items.get(0).tag()).isNotBlank();
        assertThat(items.get(2)).extracting(FileItem::tag, FileItem::reason)
                .containsExactly(null, "This type of file is not taken. Choose from these: images, PDF files, log files");
        assertThat(fields.of(shots, draft, "/f/pictures", true).items()).as("a.exe stands in the error above them")
                .extracting(FileItem::name)
                .containsExactly("lamp <1>.png", "سجل.log", "b.log");
    }

    @ParameterizedTest
    @EnumSource(value = Rule.class, mode = EnumSource.Mode.MATCH_ANY, names = {"FILE_.*", "TOO_MANY_FILES", "TOO_MUCH",
            "NO_ROOM"})
    void whyAFileIsNotHereIsSaidInEachLanguage(Rule rule) {
        for (var language : List.of("en", "de", "es", "fr", "ja", "pt-BR", "ar")) {
            var flaws = draft(Locale.forLanguageTag(language), List.of(), new Refusal("shots", "a.exe", rule)).flaws(validator);
            assertThat(flawWords.of(flaws.get(0), Locale.forLanguageTag(language))).startsWith("\u2068a.exe\u2069")
                    .doesNotContain("{", "}", "NOT_FOUND")
                    .hasSizeGreaterThan(15);
        }
    }

    @Test
    void agentsReadWhatEachFileIs() {
        assertThat(parcels
                .ticket(draft(Locale.GERMAN, List.of(PICTURE, LOG)), new Reference("7Q4M-K2XD"),
                        URI.create("https://help.example"))
                .description())
                .matches("""
                        (?s)Email address: amara@example.com
                        Pictures and logs:
                        - lamp <1>.png \\(2.1\u00a0MB, image/png, SHA-256 %s\\)
                          https://help\\.example/a/[^/\\s]+/[^/\\s]+
                        - سجل.log \\(1\u00a0kB, text/plain, SHA-256 %s\\)
                          https://help\\.example/a/[^/\\s]+/[^/\\s]+
                        .*""".formatted(DIGEST, DIGEST));
    }

    @Test
    void theReceiptNamesThem() {
        assertThat(parcels.copy(draft(Locale.GERMAN, List.of(PICTURE, LOG))))
                .containsExactly(new Line("Bilder und Protokolle", "lamp <1>.png (2,1\u00a0MB)\nسجل.log (1\u00a0kB)"));
    }
}
