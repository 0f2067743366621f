package org.deskbell.journeys;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * One thing on a page as Chromium hands it to a screen reader.
 *
 * @param id Chromium's, within one look at the page
 * @param part the same for the same part of the page, from look to look
 * @param states what is said besides, such as {@code required}, {@code invalid}, {@code checked}
 */
record Spoken(String id, int part, String role, String name, String description, String value, Map<String, String> states,
        List<String> children, boolean ignored) {

    /** States worth a word when they hold. */
    private static final List<String> WORDS = List.of("required", "invalid", "disabled", "checked", "expanded");

    static Spoken of(JsonObject node) {
        return new Spoken(node.get("nodeId").getAsString(),
                node.has("backendDOMNodeId") ? node.get("backendDOMNodeId").getAsInt() : 0,
                text(node, "role"), text(node, "name"), text(node, "description"), text(node, "value"),
                all(node, "properties").stream()
                        .map(JsonElement::getAsJsonObject)
                        .collect(Collectors.toMap(each -> each.get("name").getAsString(), each -> text(each, "value"),
                                (first, second) -> first)),
                all(node, "childIds").stream().map(JsonElement::getAsString).toList(),
                node.get("ignored").getAsBoolean());
    }

    boolean is(String... roles) {
        return !ignored && List.of(roles).contains(role);
    }

    /** Whether it has the focus, which the page as a whole has as well. */
    boolean isFocused() {
        return !is("RootWebArea") && has("focused");
    }

    /** Whether changes in it are announced, and it is the outermost part of which that is true. */
    boolean isLive() {
        return !ignored && !states.containsKey("root") && !states.getOrDefault("live", "off").equals("off");
    }

    boolean has(String state) {
        return !List.of("", "false").contains(states.getOrDefault(state, ""));
    }

    /** What it is, what it is called, how it is, and what is said of it. */
    @Override
    public String toString() {
        return briefly() + (description.isBlank() ? "" : ": " + description.strip());
    }

    /** As it is said again to somebody who is there already. */
    String briefly() {
        var said = new StringBuilder(role);
        if (role.equals("heading")) {
            said.append(' ').append(states.get("level"));
        }
        if (!name.isBlank()) {
            said.append(" “").append(name.strip()).append('”');
        }
        if (!value.isBlank() && !value.strip().equals(name.strip())) {
            said.append(" with “").append(value.strip().replaceAll("\\s+", " ")).append('”');
        }
        WORDS.stream().filter(this::has).forEach(word -> said.append(", ").append(word));
        return said.toString();
    }

    private static List<JsonElement> all(JsonObject node, String key) {
        return node.has(key) ? StreamSupport.stream(node.getAsJsonArray(key).spliterator(), false).toList() : List.of();
    }

    private static String text(JsonObject node, String key) {
        var value = node.has(key) ? node.getAsJsonObject(key).get("value") : null;
        return value == null || !value.isJsonPrimitive() ? "" : value.getAsString();
    }
}
