package org.deskbell.form;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** A block of keys in a form file; whoever reads it asks for the keys that it knows, and what nobody asked for is unknown. */
final class Block {

    private final Value value;
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final Map<String, Value> values = new HashMap<>();
    private final Set<String> asked = new TreeSet<>();

    Block(Value value) {
        this.value = value;
        if (value.node() instanceof MappingNode mapping)
            mapping.getValue().forEach(this::add);
        else
            value.fault("a block of keys is wanted here, each as key: value");
    }

    private void add(NodeTuple tuple) {
        Node node = tuple.getKeyNode();
        if (!(node instanceof ScalarNode scalar)) {
            fault(node, "a key is one word");
            return;
        }
        String key = scalar.getValue();
        Node first = keys.putIfAbsent(key, node);
        if (first != null) {
            fault(node, "duplicate key \"%s\", first in line %d".formatted(key, first.getStartMark().getLine() + 1));
        } else if (Value.isOther(scalar)) {
            fault(node, "YAML does not read %s as a word; quote it: \"%s\"".formatted(key, key));
            asked.add(key);
        } else {
            values.put(key, new Value(value.reading(), tuple.getValueNode()));
        }
    }

    /** Whether it is a block at all. */
    boolean isSound() {
        return value.node() instanceof MappingNode;
    }

    boolean has(String key) {
        return keys.containsKey(key);
    }

    Set<String> names() {
        return keys.keySet();
    }

    /** What stands at the key, or null where there is no such key. */
    <T> T may(String key, Function<Value, T> as) {
        asked.add(key);
        Value found = values.get(key);
        return found == null ? null : as.apply(found);
    }

    <T> T may(String key, Function<Value, T> as, T otherwise) {
        T found = may(key, as);
        return found == null ? otherwise : found;
    }

    /** What stands at the key; null with a fault where there is no such key. */
    <T> T must(String key, Function<Value, T> as) {
        if (!has(key) && isSound())
            value.fault("the key \"%s\" is missing".formatted(key));
        return may(key, as);
    }

    /** What stands in the list at the key, without what was at fault; empty where there is no such key. */
    <T> List<T> all(String key, Function<Value, T> as) {
        return may(key, list -> list.list().map(as).filter(Objects::nonNull).toList(), List.of());
    }

    /** Says what is wrong with the value of the key, or with the block where there is no such key. */
    void fault(String key, String says) {
        values.getOrDefault(key, value).fault(says);
    }

    void warn(String key, String says) {
        value.reading().warn(values.getOrDefault(key, value).node().getStartMark(), says);
    }

    /** Says that the key should not be there. */
    void refuse(String key, String says) {
        asked.add(key);
        fault(keys.get(key), says);
    }

    private void fault(Node node, String says) {
        value.reading().fault(node.getStartMark(), says);
    }

    /** Ends the reading: what was not asked for by now is unknown. */
    void end() {
        end(key -> "unknown key \"%s\"%s".formatted(key, Nearest.among(asked, key)
                .map(near -> ". Did you mean \"" + near + "\"?")
                .orElse("; known here are " + String.join(", ", asked))));
    }

    void end(Function<String, String> says) {
        keys.forEach((key, node) -> {
            if (!asked.contains(key))
                fault(node, says.apply(key));
        });
    }
}
