package org.deskbell.form;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.StreamReader;

/** The nodes of a form file, each with its line and column; whatever could hurt is refused before the tree is built. */
final class YamlTree {

    static final int MOST_BYTES = 256 * 1024;

    private static final int DEEPEST = 12;

    private final Reading reading;

    private YamlTree(Reading reading) {
        this.reading = reading;
    }

    /** The root, or null with a fault. */
    static Node grow(Reading reading, byte[] bytes) {
        return new YamlTree(reading).grow(bytes);
    }

    private Node grow(byte[] bytes) {
        String text = decoded(bytes);
        if (text == null || !isPrintable(text))
            return null;
        try {
            if (!isHarmless(text))
                return null;
            Node root = yaml().compose(new StringReader(text));
            if (root == null)
                reading.fault(1, 1, "the file is empty; a form starts with organisation, title and fields");
            return root;
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark() != null ? e.getProblemMark() : e.getContextMark();
            reading.fault(mark, "this is not YAML: " + (e.getProblem().contains("TAB")
                    ? "indent with spaces, not with a tab"
                    : e.getProblem()));
        } catch (YAMLException e) {
            reading.fault(1, 1, "this is not YAML: " + e.getMessage());
        }
        return null;
    }

    private String decoded(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            reading.fault(1, 1, "the file is larger than 256 kB");
            return null;
        }
        CharBuffer chars = CharBuffer.allocate(bytes.length);
        boolean broken = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), chars, true).isError();
        String text = chars.flip().toString();
        if (broken)
            faultAfter(text, "these bytes are not UTF-8; save the file in UTF-8");
        return broken ? null : text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private boolean isPrintable(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i)))
            if (!StreamReader.isPrintable(text.codePointAt(i))) {
                faultAfter(text.substring(0, i), "the character U+%04X cannot stand here".formatted(text.codePointAt(i)));
                return false;
            }
        return true;
    }

    private void faultAfter(String before, String says) {
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        reading.fault(line, Cleaning.length(before.substring(before.lastIndexOf('\n') + 1)) + 1, says);
    }

    /** Looks at the flat stream of events first: it cannot be made to grow, and each event knows where it stands. */
    private boolean isHarmless(String text) {
        int depth = 0;
        int documents = 0;
        for (Event event : yaml().parse(new StringReader(text))) {
            if (event instanceof CollectionStartEvent)
                depth++;
            if (event instanceof CollectionEndEvent)
                depth--;
            if (event instanceof DocumentStartEvent)
                documents++;
            String harm = harm(event, depth, documents);
            if (harm != null) {
                reading.fault(event.getStartMark(), harm);
                return false;
            }
        }
        return true;
    }

    private static String harm(Event event, int depth, int documents) {
        if (depth > DEEPEST)
            return "nothing in a form is nested this deep";
        if (documents > 1)
            return "one file is one form; remove the line ---";
        if (event instanceof AliasEvent)
            return "aliases are not known here; write it out";
        if (event instanceof NodeEvent node && node.getAnchor() != null)
            return "anchors are not known here; remove &" + node.getAnchor();
        boolean tagged = event instanceof ScalarEvent scalar && scalar.getTag() != null && !scalar.getTag().equals("!")
                || event instanceof CollectionStartEvent collection && collection.getTag() != null;
        return tagged ? "tags are not known here; remove the word that starts with !" : null;
    }

    private static Yaml yaml() {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(MOST_BYTES);
        limits.setNestingDepthLimit(DEEPEST + 1);
        limits.setMaxAliasesForCollections(0);
        limits.setAllowRecursiveKeys(false);
        return new Yaml(limits);
    }
}
