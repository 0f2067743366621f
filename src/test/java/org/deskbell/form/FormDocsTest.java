package org.deskbell.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * docs/forms.md has a table for each block of a form file, with a row for each key that the schema has, and so the readers; whoever adds
 * a key or a kind adds its row until this is green. Whatever form a document shows can go live.
 */
class FormDocsTest {

    private static final Path DOCS = Path.of("docs/forms.md");
    private static final Pattern TABLE = Pattern.compile("(?ms)^(\\| (?:key|kind) \\|.*?)(?=^[^|]|\\z)");
    private static final Pattern HEADING = Pattern.compile("(?m)^##+ `?([^`\n]+)`?$");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern YAML = Pattern.compile("(?ms)^```yaml\n(.*?)^```");

    /** Blocks that two keys share; these say in their rows what they hold. */
    private static final String SHARED = "link";

    @Test
    void everyKeyHasItsRowAndNoRowIsOfNoKey() throws IOException {
        List<String> faults = new ArrayList<>();
        Map<String, Map<String, Map<String, String>>> tables = tables();
        FormSchemaTest.walk((place, schema) -> {
            if (!Shape.in(schema).what().equals(Shape.BLOCK) || isShared(place))
                return;
            Map<String, Map<String, String>> rows = tables.remove(heading(place));
            if (rows == null) {
                faults.add("docs/forms.md has no table under the heading \"%s\"".formatted(heading(place)));
                return;
            }
            JsonNode block = Shape.resolved(schema);
            Set<String> keys = Shape.keys(block.path("properties"));
            keys.stream()
                    .filter(key -> !rows.containsKey(key))
                    .forEach(key -> faults.add(where(place) + "has no row for " + key));
            rows.keySet()
                    .stream()
                    .filter(key -> !keys.contains(key))
                    .forEach(key -> faults.add(where(place) + "has a row for " + key
                            + ", which is no key there"));
            rows.forEach((key, row) -> {
                if (keys.contains(key))
                    compare(where(place) + key, block.at("/properties/" + key), isRequired(place, block, key), row, faults);
            });
        });
        tables.keySet()
                .forEach(heading -> faults.add("docs/forms.md: the table under \"%s\" is of no block".formatted(heading)));
        assertThat(faults).isEmpty();
    }

    private static boolean isShared(List<String> place) {
        return !place.isEmpty() && place.get(place.size() - 1).equals(SHARED);
    }

    private static boolean isRequired(List<String> place, JsonNode block, String key) {
        boolean field = FormSchemaTest.name(place).equals("fields[]");
        return Shape.texts(block.path("required")).contains(key) || field && (key.equals("label") || key.equals("choices"));
    }

    private static void compare(String where, JsonNode schema, boolean required, Map<String, String> row, List<String> faults) {
        String said = row.get("default");
        JsonNode value = schema.get("default");
        String wanted = required ? "required" : value == null ? null : "`" + value.toString().replace("\"", "") + "`";
        if (wanted == null ? said.isBlank() || said.equals("required") : !said.split("; ")[0].equals(wanted))
            faults.add("%s: the default is %s, the row says \"%s\"".formatted(where,
                    wanted == null ? "none, in some words" : wanted, said));
        Shape shape = Shape.in(schema);
        String words = row.get("value");
        boolean few = shape.what().equals(Shape.ONE_OF) && !words.startsWith("one of the kinds") && shape.names().size() < 20;
        Set<String> missing = few ? new TreeSet<>(shape.names()) : new TreeSet<>();
        missing.removeAll(codes(words));
        if (!missing.isEmpty())
            faults.add("%s: the value may be %s, which the row does not say".formatted(where, missing));
        String start = shape.what().replaceFirst("^an? ", "").replaceFirst(" from .*", "");
        if (!shape.what().equals(Shape.ONE_OF) && !words.startsWith(start) && !words.equals("web address")
                && !words.equals("number, or `any`"))
            faults.add("%s: the value is %s, the row says \"%s\"".formatted(where, shape.what(), words));
    }

    @Test
    void everyKindHasItsRow() throws IOException {
        Map<String, String> said = new LinkedHashMap<>();
        kinds().forEach((kind, row) -> said.put(kind, row.get("`max`")));
        assertThat(said).as("kinds and max in docs/forms.md")
                .isEqualTo(Stream.of(Kind.values())
                        .collect(Collectors.toMap(Kind::key, kind -> kind.max() == 0 ? "" : String.valueOf(kind.max()),
                                (a, b) -> a,
                                LinkedHashMap::new)));
    }

    @Test
    void aKeyGoesWithTheKindsThatItsRowSays() throws IOException {
        List<String> faults = new ArrayList<>();
        tables().get("Fields").forEach((key, row) -> {
            String said = row.get("goes with");
            Set<String> kinds = new TreeSet<>(codes(said));
            if (said.startsWith("all"))
                kinds = Stream.of(Kind.values())
                        .map(Kind::key)
                        .filter(kind -> !codes(said).contains(kind))
                        .collect(Collectors
                                .toCollection(TreeSet::new));
            Set<String> known = Stream.of(Kind.values())
                    .filter(kind -> kind.takes(key))
                    .map(Kind::key)
                    .collect(Collectors.toCollection(
                            TreeSet::new));
            if (!kinds.equals(known))
                faults.add("docs/forms.md, Fields: %s goes with %s, the row says \"%s\"".formatted(key, known, said));
        });
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/forms.md", "docs/shield.md", "docs/embedding.md", "docs/accessibility.md"})
    void everyExampleIsRight(Path page) throws IOException {
        List<String> examples = YAML.matcher(Files.readString(page)).results().map(found -> found.group(1)).toList();
        assertThat(examples).isNotEmpty();
        for (String example : examples)
            for (String form : forms(example)) {
                assertThat(Paper.faultsOfFile(form)).as(form).isEmpty();
                assertThat(FormSchemaTest.errors(form)).as(form).isEmpty();
            }
    }

    /** A whole form, conditions one a line, or lines that go into a form. */
    private static List<String> forms(String example) {
        if (example.startsWith("organisation:"))
            return List.of(example);
        if (example.startsWith("  - "))
            return List.of("organisation: { name: Kestrel }\ntitle: Help\nhelpdesk: { subject: Help }\nfields:\n" + example);
        if (!example.startsWith("when:"))
            return List.of(Paper.SMALL + example);
        String asked = """
                  - { name: topic, kind: select, label: T, choices: [ { value: outage }, { value: billing } ] }
                  - { name: plan, kind: radio, label: P, choices: [ { value: free }, { value: pro }, { value: enterprise } ] }
                  - { name: urgent, kind: checkbox, label: U }
                """;
        return example.lines()
                .map(line -> line.replaceFirst("\\s+#.*", ""))
                .map(when -> Paper.SMALL + asked + "  - name: last\n    kind: text\n    label: L\n    " + when)
                .toList();
    }

    private static String where(List<String> place) {
        return "docs/forms.md, table under \"" + heading(place) + "\": ";
    }

    private static String heading(List<String> place) {
        String name = FormSchemaTest.name(place);
        return place.isEmpty() ? "The form" : name.equals("fields[]") ? "Fields" : name;
    }

    private static Map<String, Map<String, String>> kinds() throws IOException {
        return TABLE.matcher(Files.readString(DOCS))
                .results()
                .map(found -> found.group(1))
                .filter(table -> table.startsWith("| kind "))
                .map(FormDocsTest::rows)
                .findFirst()
                .orElseThrow();
    }

    /** By heading, by key, by column. */
    private static Map<String, Map<String, Map<String, String>>> tables() throws IOException {
        String docs = Files.readString(DOCS);
        Map<String, Map<String, Map<String, String>>> tables = new LinkedHashMap<>();
        TABLE.matcher(docs)
                .results()
                .filter(found -> found.group(1).startsWith("| key "))
                .forEach(found -> tables.put(HEADING.matcher(docs.substring(0, found.start()))
                        .results()
                        .map(heading -> heading.group(1))
                        .reduce("", (before, last) -> last), rows(found.group(1))));
        return tables;
    }

    private static Map<String, Map<String, String>> rows(String table) {
        List<List<String>> lines = table.lines().map(FormDocsTest::cells).toList();
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        lines.stream().skip(2).forEach(cells -> {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++)
                row.put(lines.get(0).get(i), cells.get(i));
            rows.put(codes(cells.get(0)).get(0), row);
        });
        return rows;
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.length() - 1).split("\\|", -1)).map(String::strip).toList();
    }

    private static List<String> codes(String text) {
        return CODE.matcher(text).results().map(found -> found.group(1)).toList();
    }
}
