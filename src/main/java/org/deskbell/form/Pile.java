package org.deskbell.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.deskbell.form.Published.Edition;

/** Texts that lie beside the shelf's own files and mention the same pictures. */
final class Pile implements Shelf {

    private final Shelf beside;
    private final Map<String, Edition> texts;

    private Pile(Shelf beside, Map<String, Edition> texts) {
        this.beside = beside;
        this.texts = texts;
    }

    static Pile of(Shelf beside, List<Edition> editions) {
        return new Pile(beside, new TreeMap<>(editions.stream().collect(Collectors.toMap(Edition::name, Function.identity()))));
    }

    /** A text that nobody has published yet, called as its file would be. */
    static Pile of(Shelf beside, String form, String text) {
        return new Pile(beside, Map.of(form + ".yml", new Edition(form, 0, text)));
    }

    @Override
    public List<String> forms() {
        return List.copyOf(texts.keySet());
    }

    @Override
    public InputStream open(String name) throws IOException {
        Edition text = texts.get(name);
        return text == null ? beside.open(name) : new ByteArrayInputStream(text.text().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int edition(String name) {
        return texts.get(name).number();
    }

    @Override
    public String look() {
        return beside.look();
    }
}
