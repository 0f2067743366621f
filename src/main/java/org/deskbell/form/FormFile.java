package org.deskbell.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.deskbell.form.Aside.Icon;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** One form file while it is read: from YAML to a {@link Form}, or to a list of faults with their places. */
final class FormFile {

    /** The file's name and content, and where to look for its logo; null for the sample. */
    record Source(String name, byte[] bytes, Path directory) {}

    private static final int MOST_BYTES = 512 * 1024;
    private static final Map<String, Status> STATUSES = Map.of("live", Status.LIVE, "draft", Status.DRAFT, "closed",
            Status.CLOSED);
    private static final Map<String, Icon> ICONS = Map.of("clock", Icon.CLOCK, "help", Icon.HELP, "phone", Icon.PHONE);
    static final Map<String, String> PRIORITIES = Map.of("low", "low", "normal", "normal", "high", "high");

    private final Source source;
    private final Faults faults;

    FormFile(Source source, Faults faults) {
        this.source = source;
        this.faults = faults;
    }

    /** The form, or nothing if there are faults now. */
    Optional<Form> read() {
        faults.in(source.name());
        int before = faults.all().size();
        var id = source.name().replaceFirst("\\.ya?ml$", "");
        if (!id.matches("[a-z0-9][a-z0-9-]{0,59}")) {
            faults.inFile(
                    "the file's name becomes the form's address; use small letters, digits and dashes, such as contact.yml");
        }
        return compose().map(node -> form(id, node)).filter(form -> faults.all().size() == before);
    }

    private Optional<Node> compose() {
        if (source.bytes().length > MOST_BYTES) {
            faults.inFile("is larger than " + MOST_BYTES / 1024 + " kB; this is no form file");
            return Optional.empty();
        }
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(10);
        options.setNestingDepthLimit(20);
        options.setCodePointLimit(MOST_BYTES);
        try {
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(source.bytes()));
            var node = new Yaml(options).compose(new StringReader(text.toString()));
            if (node == null) {
                faults.inFile("is empty; start with `organisation:`, `title:`, `helpdesk:` and `fields:`");
            }
            return Optional.ofNullable(node);
        } catch (CharacterCodingException e) {
            faults.inFile("is not UTF-8 text; save it as UTF-8");
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
            faults.at(mark, "this is not YAML: " + e.getProblem() + "; check indentation, quotes and colons");
        } catch (YAMLException e) {
            faults.inFile("this is not YAML that we read: " + e.getMessage().lines().findFirst().orElse(""));
        }
        return Optional.empty();
    }

    private Form form(String id, Node node) {
        var languages = languages(new Block(node, new Faults(), List.of(Locale.ENGLISH)), new Faults());
        var file = new Block(node, faults, languages);
        languages(file, faults);
        var sections = sections(file);
        var fields = new FieldReader(sections, languages).read(file);
        var form = new Form(id, version(), organisation(file), file.needWords("title", "How can we help?"), file.words("intro"),
                languages, file.block("privacy").map(this::privacy).orElse(null),
                file.block("fallback").map(this::fallback).orElse(null), asides(file), confirmation(file), status(file),
                file.block("closed").map(this::closed).orElse(null), ticketing(file), embed(file),
                file.block("theme").map(FormFile::theme).orElse(null), sections, fields);
        file.close();
        new WholeForm(form, file).check();
        return form;
    }

    private static List<Locale> languages(Block file, Faults faults) {
        var languages = new ArrayList<Locale>();
        for (var item : file.items("languages")) {
            var tag = file.text(item, "languages");
            try {
                languages.add(new Locale.Builder().setLanguageTag(tag == null ? "en" : tag).build());
            } catch (IllformedLocaleException e) {
                faults.at(item.getStartMark(), "\"" + tag + "\" is no language tag; write it like en, de or pt-BR");
            }
        }
        return languages.isEmpty() ? List.of(Locale.ENGLISH) : List.copyOf(languages);
    }

    private Organisation organisation(Block file) {
        var block = file.block("organisation").orElse(null);
        if (block == null) {
            file.fault("organisation", "\"organisation\" is missing; add `organisation: { name: Kestrel Bikes }`");
            return new Organisation("", null, null);
        }
        var organisation = new Organisation(block.needText("name", "Kestrel Bikes"), Links.link(block, "home"), logo(block));
        block.close();
        return organisation;
    }

    private Logo logo(Block block) {
        var name = block.text("logo");
        if (name == null) {
            return null;
        }
        var extension = Logo.extensionOf(name);
        if (extension.isEmpty() || name.contains("/") || name.contains("\\") || source.directory() == null) {
            block.fault("logo", "\"logo\" is the name of an svg, png or webp file beside the form file");
            return null;
        }
        try {
            var bytes = Files.readAllBytes(source.directory().resolve(name));
            if (bytes.length <= Logo.MOST_BYTES) {
                return new Logo(extension.get(), bytes);
            }
            block.fault("logo", "\"" + name + "\" has " + bytes.length + " bytes; at most " + Logo.MOST_BYTES + " are allowed");
        } catch (IOException e) {
            block.fault("logo", "\"" + name + "\" is not beside the form file, or cannot be read");
        }
        return null;
    }

    private Privacy privacy(Block block) {
        var privacy = new Privacy(Links.link(block, "link"), block.words("note"));
        block.close();
        return privacy;
    }

    private Fallback fallback(Block block) {
        var fallback = new Fallback(block.text("email"), block.text("phone"));
        block.close();
        if (fallback.email() == null && fallback.phone() == null) {
            faults.at(block.node.getStartMark(), "\"fallback\" needs an `email` or a `phone`");
        }
        return fallback;
    }

    private List<Aside> asides(Block file) {
        return file.blocks("asides").stream().map(block -> {
            var icon = block.oneOf("icon", ICONS);
            var aside = new Aside(block.flag("first"), icon == null ? Icon.HELP : icon,
                    block.needWords("title", "A quicker answer?"), block.needWords("text", "Our guides cover most questions."),
                    block.block("link").map(Links::labelled).orElse(null));
            block.close();
            return aside;
        }).toList();
    }

    private Confirmation confirmation(Block file) {
        return new Confirmation(file.block("confirmation").map(block -> {
            var steps = block.items("next")
                    .stream()
                    .map(item -> block.words(item, "next"))
                    .filter(words -> words != null)
                    .toList();
            block.close();
            return steps;
        }).orElse(List.of()));
    }

    private Status status(Block file) {
        var status = file.oneOf("status", STATUSES);
        return status == null ? Status.LIVE : status;
    }

    private Closed closed(Block block) {
        var closed = new Closed(block.words("reason"), block.block("link").map(Links::labelled).orElse(null));
        block.close();
        return closed;
    }

    private static Ticketing ticketing(Block file) {
        var block = file.block("helpdesk").orElse(null);
        if (block == null) {
            return new Ticketing(null, null, null, null);
        }
        var ticketing = new Ticketing(block.text("inbox"), block.text("staff"), block.oneOf("priority", PRIORITIES),
                block.text("subject"));
        block.close();
        return ticketing;
    }

    private static Embed embed(Block file) {
        var block = file.block("embed").orElse(null);
        if (block == null) {
            return new Embed(List.of());
        }
        var origins = Links.origins(block);
        block.close();
        return new Embed(origins);
    }

    private static Theme theme(Block block) {
        var theme = new Theme(Links.colour(block, "brand"), Links.colour(block, "dark"), Links.length(block, "radius"));
        block.close();
        return theme;
    }

    private static List<Section> sections(Block file) {
        var sections = file.blocks("sections").stream().map(block -> {
            var section = new Section(block.needText("name", "you"), block.needWords("title", "Your details"));
            block.close();
            return section;
        }).toList();
        return sections.isEmpty() ? List.of(new Section("", null)) : sections;
    }

    private String version() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(source.bytes()), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
