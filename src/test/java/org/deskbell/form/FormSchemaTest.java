package org.deskbell.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/** The schema says what the readers know, no more and no less. Whoever adds a key adds it to form.schema.json until this is green. */
class FormSchemaTest {

    static final JsonNode SCHEMA = read(FormSchema.text());

    private static final Schema VALIDATOR = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(FormSchema.text());

    /** Does something with each place of the schema, from the root on. */
    interface Visit {
        void at(List<String> place, JsonNode schema);
    }

    @Test
    void theReadersKnowWhatTheSchemaSays() {
        List<String> faults = new ArrayList<>();
        walk((place, schema) -> {
            Shape read = Readers.at(place);
            Shape said = Shape.in(schema);
            if (read == null) {
                faults.add(name(place) + ": form.schema.json has this key, but no reader asks for it");
            } else if (!said.isLike(read)) {
                faults.add("%s: the reader takes %s, form.schema.json says %s".formatted(name(place), read, said));
            } else {
                without(read.names(), said.names()).forEach(
                        missing -> faults.add("%s: \"%s\" is missing in form.schema.json".formatted(name(place), missing)));
                // a key that nobody reads is named where its own place is visited
                if (said.what().equals(Shape.ONE_OF))
                    without(said.names(), read.names()).forEach(
                            odd -> faults.add(
                                    "%s: \"%s\" in form.schema.json is unknown to the reader".formatted(name(place), odd)));
            }
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void whatIsRequiredIsTheSame() {
        List<String> faults = new ArrayList<>();
        walk((place, schema) -> {
            JsonNode block = Shape.resolved(schema);
            if (!Shape.in(schema).what().equals(Shape.BLOCK) || name(place).equals("fields[]"))
                return;
            Set<String> read = Readers.missing(place);
            Set<String> said = Shape.texts(block.path("required"));
            if (!read.equals(said))
                faults.add("%s: the reader requires %s, form.schema.json %s".formatted(name(place), read, said));
            if (Readers.mayBeEmpty(place) != (said.isEmpty() && !block.has("anyOf")))
                faults.add(name(place) + ": the reader and form.schema.json differ on an empty block (required, anyOf)");
        });
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void eachKindTakesAndRequiresTheSame(Kind kind) {
        JsonNode field = SCHEMA.at("/properties/fields/items");
        List<String> faults = new ArrayList<>();
        for (String key : Shape.keys(field.path("properties"))) {
            JsonNode only = field.at("/dependentSchemas/" + key + "/properties/kind/enum");
            boolean said = only.isMissingNode() || Shape.texts(only).contains(kind.key());
            if (said != kind.takes(key))
                faults.add("fields[]: \"%s\" %s with kind %s, but dependentSchemas in form.schema.json says otherwise"
                        .formatted(key,
                                kind.takes(key) ? "goes" : "does not go", kind.key()));
        }
        String smallest = "  - { name: probe, kind: " + kind.key() + " }";
        Set<String> read = Paper.faults(smallest)
                .stream()
                .map(fault -> fault.replaceFirst(".* the key ", ""))
                .collect(Collectors.toSet());
        Set<String> said = errors(Paper.SMALL + smallest).stream()
                .map(error -> error.replaceFirst(".*required property '(.*)' not found.*", "\"$1\" is missing"))
                .collect(Collectors.toSet());
        assertThat(said).isEqualTo(read);
        assertThat(faults).isEmpty();
    }

    static Stream<Kind> kinds() {
        return Stream.of(Kind.values());
    }

    @Test
    void conditionsAreTheSame() {
        assertThat(Shape.keys(SCHEMA.at("/$defs/condition/properties"))).isEqualTo(new TreeSet<>(ConditionReader.JOINTS));
        assertThat(Shape.keys(SCHEMA.at("/$defs/comparison/properties"))).as("/$defs/comparison in form.schema.json")
                .isEqualTo(Stream.of(Comparison.values()).map(Comparison::key).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void aDefaultIsWhatStandsInForTheKey() {
        List<String> faults = new ArrayList<>();
        walk((place, schema) -> {
            JsonNode value = schema.get("default");
            boolean flag = Shape.in(schema).what().equals("a flag");
            if (flag && value == null)
                faults.add(name(place) + ": a flag has a default; say it in form.schema.json");
            if (value != null && Readers.Probe.ALL.stream().noneMatch(probe -> isDefault(place, value.toString(), probe)))
                faults.add(name(place) + ": without the key the form is another one than with " + value);
        });
        assertThat(faults).isEmpty();
    }

    private static boolean isDefault(List<String> place, String value, Readers.Probe probe) {
        String with = Readers.form(place, value, probe);
        return with != null && with.equals(Readers.form(place, null, probe));
    }

    @Test
    void everyKeyHasASentence() {
        List<String> faults = new ArrayList<>();
        walk((place, schema) -> {
            if (!place.isEmpty() && !place.get(place.size() - 1).equals("*")
                    && !schema.path("description").asText().matches("[A-Z].*\\."))
                faults.add(name(place) + ": one sentence is wanted at description in form.schema.json");
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void everyFormOfOursFits() throws IOException {
        for (String folder : List.of("src/main/resources/forms", "src/test/resources/forms"))
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path file : files.filter(each -> each.toString().endsWith(".yml")).toList())
                    assertThat(errors(Files.readString(file).replace("[SPOKEN]", "[en, de]"))).as(file.toString()).isEmpty();
            }
    }

    @Test
    void theSamplesNameTheSchemaBesideThem() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/forms"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".yml")).toList())
                assertThat(file).content().startsWith("# yaml-language-server: $schema=form.schema.json\n");
        }
    }

    /** What the readers refuse, an editor marks as well. */
    @ParameterizedTest
    @ValueSource(strings = {"titel: Help", "status: open", "theme: { brand: blue }", "theme: { dark: \"#ffffff\" }",
            "embed: { origins: [\"https://a.example/\"] }", "embed: { origins: [\"*\"] }", "languages: [english]",
            "privacy: {}",
            "asides: [ { text: T } ]", "confirmation: { reply: { within: 1d, zone: UTC, open: { mon: \"9:00-17:00\" } } }",
            "helpdesk: { routing: [ { when: { email: a } } ] }", "helpdesk: { priority: urgent }", "organisation: Kestrel",
            "  - { name: not, kind: text, label: X }", "  - { name: x, kind: text, label: X, choices: [ { value: a } ] }",
            "  - { name: x, kind: hidden, required: true }",
            "  - { name: x, kind: text, label: X, when: { email: { is: a } } }",
            "  - { name: x, kind: text, label: X, max: 20001 }", "  - { name: x, kind: text, label: X, fills: size }"})
    void whatTheReadersRefuseDoesNotFit(String line) {
        String form = line.startsWith("organisation") ? Paper.SMALL.replaceFirst(".*", line) : Paper.SMALL + line;
        assertThat(Paper.faultsOfFile(form)).isNotEmpty();
        assertThat(errors(form)).isNotEmpty();
    }

    @Test
    void theCommandPrintsIt() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        assertThat(FormSchema.print(new PrintStream(said, true))).isZero();
        assertThat(read(said.toString())).isEqualTo(SCHEMA);
    }

    static List<String> errors(String yaml) {
        return VALIDATOR.validate(yaml, InputFormat.YAML).stream().map(Object::toString).toList();
    }

    static void walk(Visit visit) {
        walk(List.of(), SCHEMA, visit);
    }

    private static void walk(List<String> place, JsonNode schema, Visit visit) {
        visit.at(place, schema);
        JsonNode node = Shape.resolved(schema);
        switch (Shape.in(schema).what()) {
            case Shape.BLOCK -> Shape.keys(node.path("properties"))
                    .forEach(key -> walk(and(place, key), node.path("properties").path(key), visit));
            case Shape.LIST -> walk(and(place, "*"), node.path("items"), visit);
            default -> {
            }
        }
    }

    private static List<String> and(List<String> place, String next) {
        return Stream.concat(place.stream(), Stream.of(next)).toList();
    }

    /** The place as people write it, such as {@code fields[].choices[].means}. */
    static String name(List<String> place) {
        return place.isEmpty() ? "the form" : String.join(".", place).replace(".*", "[]");
    }

    private static Set<String> without(Set<String> all, Set<String> known) {
        Set<String> rest = new HashSet<>(all);
        rest.removeAll(known);
        return new TreeSet<>(rest);
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
