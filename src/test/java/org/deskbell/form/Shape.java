package org.deskbell.form;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What may stand at one place of a form file.
 *
 * @param what in the words of the documentation
 * @param names the keys of a block, or the words of which one is wanted; else empty
 */
record Shape(String what, Set<String> names) {

    static final String BLOCK = "a block";
    static final String ONE_OF = "one of some words";
    static final String LIST = "a list";
    private static final String NUMBER = "a number";

    Shape {
        names = new TreeSet<>(names);
    }

    static Shape of(String what) {
        return new Shape(what, Set.of());
    }

    boolean isLike(Shape other) {
        return what.equals(other.what) || what.equals(NUMBER) && other.what.startsWith(NUMBER);
    }

    static String number(String least, String most) {
        return "a number from " + least + " to " + most;
    }

    /** As the schema says it. */
    static Shape in(JsonNode schema) {
        for (String known : List.of("words", "condition", "days"))
            if (schema.path("$ref").asText().endsWith("/" + known))
                return of(known);
        JsonNode node = resolved(schema);
        if (node.has("enum"))
            return new Shape(ONE_OF, texts(node.get("enum")));
        return switch (node.path("type").asText()) {
            case "object" -> new Shape(BLOCK, keys(node.path("properties")));
            case "array" -> of(LIST);
            case "boolean" -> of("a flag");
            case "integer" -> of(number(node.path("minimum").asText(), node.path("maximum").asText()));
            case "number" -> of(NUMBER);
            default -> of("text");
        };
    }

    static JsonNode resolved(JsonNode schema) {
        String ref = schema.path("$ref").asText();
        return ref.isEmpty() ? schema : FormSchemaTest.SCHEMA.path("$defs").path(ref.substring(ref.lastIndexOf('/') + 1));
    }

    static Set<String> keys(JsonNode object) {
        Set<String> keys = new TreeSet<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    @Override
    public String toString() {
        return names.isEmpty() ? what : what + " (" + String.join(", ", names) + ")";
    }
}
