package org.deskbell.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** Sizes, and templates without a word of their own: read from the source tree. */
class TreeTest {

    private static final Path JAVA = Path.of("src/main/java");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    /** Markup, expressions and sections of Qute, and comments: everything that is not text for a person. */
    private static final Pattern NOT_TEXT = Pattern.compile("\\{[^{}]*\\}|\\\\\\{[^}]*\\}|<!--.*?-->|<[^<>]*>", Pattern.DOTALL);

    /** Attributes whose values people see or hear. */
    private static final Pattern SPOKEN_ATTRIBUTE = Pattern.compile("(?:aria-label|alt|title|placeholder)=\"([^\"{]*)[\"{]");

    @Test
    void noTemplateHoldsALiteralWord() throws IOException {
        for (var template : files(TEMPLATES, ".html")) {
            // one template holds nothing but attributes
            var text = template.endsWith("attributes.html")
                    ? "<input " + Files.readString(template) + ">"
                    : Files.readString(template);
            assertThat(NOT_TEXT.matcher(NOT_TEXT.matcher(text).replaceAll(" ")).replaceAll(" "))
                    .as(template.toString())
                    .doesNotContainPattern("\\p{L}");
            assertThat(SPOKEN_ATTRIBUTE.matcher(text).results().map(found -> found.group(1)))
                    .as(template.toString())
                    .noneMatch(value -> value.matches(".*\\p{L}.*"));
        }
    }

    @Test
    void noTemplateHasInlineScriptOrStyle() throws IOException {
        for (var template : files(TEMPLATES, ".html")) {
            assertThat(Files.readString(template)).as(template.toString())
                    .doesNotContainPattern(
                            "(?i)<style|\\sstyle=|\\son[a-z]+=|hx-on|javascript:|<script(?![^>]*src=)|\\.raw|rawString");
        }
    }

    @Test
    void filesAreShort() throws IOException {
        assertThat(files(JAVA, ".java")).allMatch(file -> lines(file) <= 250, "at most 250 lines");
        assertThat(files(TEMPLATES, ".html")).allMatch(file -> lines(file) <= 90, "at most 90 lines");
        assertThat(median(files(JAVA, ".java"))).isLessThanOrEqualTo(60);
        assertThat(median(files(TEMPLATES, ".html"))).isLessThanOrEqualTo(25);
    }

    @Test
    void everyRoomHasItsParagraph() throws IOException {
        try (var folders = Files.walk(JAVA.resolve("org/deskbell"))) {
            assertThat(folders.filter(Files::isDirectory).filter(TreeTest::holdsJava))
                    .allMatch(folder -> Files.exists(folder.resolve("package-info.java")));
        }
    }

    private static boolean holdsJava(Path folder) {
        try (var files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (var files = Files.walk(root)) {
            var found = files.filter(file -> file.toString().endsWith(ending)).toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }

    private static long median(List<Path> files) {
        var sizes = files.stream().mapToLong(TreeTest::lines).sorted().toArray();
        return sizes[sizes.length / 2];
    }

    private static long lines(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
