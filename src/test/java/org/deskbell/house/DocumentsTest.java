package org.deskbell.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;

/** Whatever the documents name is there: pages and headings, files, tests, settings, profiles of the build. */
class DocumentsTest {

    private static final Pattern SETTING = Pattern.compile("\\bDESKBELL(?:_[A-Z]+)+\\b");
    private static final Pattern KEY = Pattern.compile("(?:name = \"|\\$\\{)(deskbell(?:\\.[a-z-]+)+)");
    private static final Pattern FILE = Pattern
            .compile("(?:\\.ci|bench|demo|docker|docs|examples|ops|src)/[A-Za-z0-9_./-]*[A-Za-z0-9_]");
    private static final Pattern TEST = Pattern.compile("[A-Z][A-Za-z]+(?:Test|Journey|Contract)");
    private static final Pattern PAGE = Pattern.compile("\\b(?:docs|bench|examples)/[a-z0-9/-]+\\.md\\b");
    private static final Pattern BUILD = Pattern.compile("(?m)(?:\\./mvnw|\\.ci/run)[^`#\n]*");
    private static final Pattern OPTION = Pattern.compile("-([PD])([A-Za-z.]+)");
    private static final Pattern BENCH = Pattern.compile("\\b(?:BENCH_[A-Z_]+|RIG|PEERS)\\b");

    /** Follows from where the database is; nobody sets it. */
    private static final String NOBODY_SETS = "DESKBELL_SHIELD_DIRECTORY";

    /** Of Maven itself. */
    private static final Set<String> NOT_OURS = Set.of("skipTests");

    @Test
    void everyLinkLeadsSomewhere() {
        List<String> dead = new ArrayList<>();
        int seen = 0;
        for (var page : Documents.pages()) {
            for (var link : Documents.links(page)) {
                if (!link.matches("(?:https?|mailto):.*")) {
                    seen++;
                    var parts = link.split("#", 2);
                    var file = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
                    if (!Files.exists(file)) {
                        dead.add(page + ": " + link + " is no file");
                    } else if (parts.length == 2 && !Documents.anchors(file).contains(parts[1])) {
                        dead.add(page + ": " + link + " is no heading");
                    }
                }
            }
        }
        assertThat(dead).isEmpty();
        assertThat(seen).isGreaterThan(100);
    }

    @Test
    void everyPageThatTheCodeNamesIsThere() {
        var named = sources("src/main", "src/test/java", "bench", "demo", "docker", "ops").flatMap(file -> found(PAGE, file))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).contains("docs/operations.md").allMatch(page -> Files.exists(Path.of(page)));
    }

    @Test
    void everyFileIsThere() {
        var missing = Documents.pages()
                .stream()
                .flatMap(page -> Documents.code(page)
                        .stream()
                        .flatMap(code -> Stream.of(code.split(" ")))
                        .filter(word -> FILE.matcher(word).matches() && !Files.exists(Path.of(word)))
                        .map(word -> page + ": " + word));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTestIsThere() {
        var tests = sources("src/test/java").map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        var named = Documents.pages()
                .stream()
                .flatMap(page -> Documents.code(page).stream())
                .filter(code -> TEST.matcher(code).matches())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).hasSizeGreaterThan(50).isSubsetOf(tests);
    }

    @Test
    void everySettingIsOneThatTheApplicationKnows() {
        var known = known();
        var named = new TreeSet<String>();
        Documents.pages().forEach(page -> found(SETTING, page).forEach(named::add));
        assertThat(named).hasSizeGreaterThan(30).isSubsetOf(known);
    }

    @Test
    void theReadmeExplainsEverySetting() {
        assertThat(found(SETTING, Path.of("README.md"))).containsAll(known());
    }

    /** Commands of the build are not run by a test, since tests are part of it. */
    @Test
    void everyOptionOfTheBuildIsOneThatItKnows() {
        var builds = Documents.pages()
                .stream()
                .flatMap(page -> BUILD.matcher(Documents.read(page)).results().map(MatchResult::group))
                .toList();
        assertThat(builds).hasSizeGreaterThan(5);
        var pom = Documents.read(Path.of("pom.xml"));
        var tests = sources("src/test/java").map(Documents::read).collect(Collectors.joining());
        var unknown = builds.stream()
                .flatMap(build -> OPTION.matcher(build).results())
                .filter(option -> option.group(1).equals("P")
                        ? !pom.contains("<id>" + option.group(2) + "</id>")
                        : !NOT_OURS.contains(option.group(2)) && !tests.contains('"' + option.group(2) + '"'))
                .map(MatchResult::group);
        assertThat(unknown).isEmpty();
    }

    @Test
    void everySettingOfABenchIsOneThatItReads() {
        var scripts = sources("bench").filter(file -> !file.toString().endsWith(".md"))
                .map(Documents::read)
                .collect(Collectors.joining());
        assertThat(found(BENCH, Path.of("bench/README.md"))).hasSizeGreaterThan(5).allMatch(scripts::contains);
    }

    /** What can be set, as the code reads it. */
    private static Set<String> known() {
        var keys = sources("src/main").flatMap(file -> KEY.matcher(Documents.read(file)).results())
                .map(key -> key.group(1))
                .collect(Collectors.toSet());
        new ClassFileImporter().withImportOption(new DoNotIncludeTests())
                .importPackages("org.deskbell")
                .stream()
                .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                .map(type -> type.reflect())
                .forEach(type -> Stream.of(type.getDeclaredMethods())
                        .filter(method -> !method.isDefault() && !method.isSynthetic())
                        .forEach(method -> keys.add(type.getAnnotation(ConfigMapping.class).prefix() + "." + name(method))));
        return keys.stream()
                .map(key -> key.toUpperCase().replaceAll("[.-]", "_"))
                .filter(setting -> !setting.equals(NOBODY_SETS))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(Method method) {
        return method.isAnnotationPresent(WithName.class)
                ? method.getAnnotation(WithName.class).value()
                : method.getName().replaceAll("(?=[A-Z])", "-").toLowerCase();
    }

    private static Stream<String> found(Pattern pattern, Path file) {
        return pattern.matcher(Documents.read(file)).results().map(MatchResult::group);
    }

    private static Stream<Path> sources(String... roots) {
        return Stream.of(roots).flatMap(root -> {
            try (var files = Files.walk(Path.of(root))) {
                return files.filter(
                        file -> Files.isRegularFile(file) && !file.toString().matches(".*\\.(?:png|svg|woff2?|jar|bin)"))
                        .toList()
                        .stream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
