package org.deskbell.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is written in the repository for people: its Markdown files, with their blocks, words and headings. */
public final class Documents {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```([a-z]*)\n(.*?)^```$");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");
    private static final Pattern LINK = Pattern.compile("\\[((?:[^\\[\\]]|\\[[^\\]]*\\])*)\\]\\(([^)\\s]+)\\)");

    private Documents() {}

    /**
     * What stands between two fences.
     *
     * @param line where its first line is in the file
     */
    public record Block(Path page, int line, String language, String text) {

        @Override
        public String toString() {
            return page + ":" + line;
        }
    }

    public static List<Path> pages() {
        return Stream.of("README.md", "CONTRIBUTING.md", "docs", "bench", "examples")
                .flatMap(Documents::under)
                .sorted()
                .toList();
    }

    public static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Block> blocks(Path page) {
        var text = read(page);
        return BLOCK.matcher(text)
                .results()
                .map(found -> new Block(page, (int) text.substring(0, found.start(2)).lines().count() + 1, found.group(1),
                        found.group(2)))
                .toList();
    }

    /** The text without blocks. */
    static String prose(Path page) {
        return BLOCK.matcher(read(page)).replaceAll("");
    }

    /** What stands in the text as code. */
    static List<String> code(Path page) {
        return CODE.matcher(prose(page)).results().map(found -> found.group(1)).toList();
    }

    /** Where links and pictures lead, as it is written. */
    static List<String> links(Path page) {
        return LINK.matcher(CODE.matcher(prose(page)).replaceAll("")).results().map(found -> found.group(2)).toList();
    }

    /** What a link can name after a {@code #}: the headings, as GitHub makes names of them. */
    static Set<String> anchors(Path page) {
        var anchors = new TreeSet<String>();
        for (var heading : HEADING.matcher(prose(page)).results().map(found -> found.group(1)).toList()) {
            var name = LINK.matcher(heading)
                    .replaceAll("$1")
                    .toLowerCase()
                    .replaceAll("[^\\p{L}\\p{N} _-]", "")
                    .replace(' ', '-');
            var unique = name;
            for (int i = 1; !anchors.add(unique); i++) {
                unique = name + "-" + i;
            }
        }
        return anchors;
    }

    private static Stream<Path> under(String root) {
        try (var files = Files.walk(Path.of(root))) {
            return files.filter(file -> file.toString().endsWith(".md")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
