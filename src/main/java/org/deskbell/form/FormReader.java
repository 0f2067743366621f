package org.deskbell.form;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.yaml.snakeyaml.nodes.Node;

/** Makes a form of one file, or finds all that is wrong with it. */
final class FormReader {

    private static final String ID = "[a-z0-9][a-z0-9-]{0,59}";

    private final Reading reading;
    private final Shelf shelf;

    FormReader(Reading reading, Shelf shelf) {
        this.reading = reading;
        this.shelf = shelf;
    }

    /** Whether a form may be called like that. */
    static boolean isId(String id) {
        return id.matches(ID);
    }

    /** What the form of this file is called, before anybody has looked whether it may be. */
    static String id(String file) {
        return file.replaceFirst("\\.[^.]*$", "");
    }

    /** The form of a file, or null with faults. */
    Form read(byte[] bytes) {
        return read(bytes, 0);
    }

    /** @param edition 0 for a file */
    Form read(byte[] bytes, int edition) {
        String id = id(reading.file());
        if (!isId(id))
            reading.fault(1, 1, "a form's file is called by small letters, digits and dashes, at most 60, such as contact.yml");
        Node root = YamlTree.grow(reading, bytes);
        if (root == null)
            return null;
        Form form = form(id, edition, version(bytes), new Block(new Value(reading, root)));
        return reading.faults().isEmpty() ? form : null;
    }

    private Form form(String id, int edition, String version, Block file) {
        // first of all, since every other key may hold words
        file.may("languages", value -> {
            languages(value);
            return null;
        });
        PageReader page = new PageReader(shelf);
        Organisation organisation = file.must("organisation", page::organisation);
        Localized title = file.must("title", Value::words);
        List<Section> sections = sections(file);
        List<FieldReader.Placed> fields = fields(file, sections);
        Ticketing ticketing = file.may("helpdesk", v -> new TicketingReader(fields).ticketing(v), Ticketing.PLAIN);
        new Coherence(file, sections, fields, ticketing).check();
        Status status = file.may("status", v -> v.oneOf(List.of(Status.values()), Status::key, "not known"), Status.LIVE);
        if (status != Status.CLOSED && file.has("closed"))
            file.refuse("closed", "this form is not closed; say status: closed, or remove the key");
        Form form = new Form(id, version, edition,
                organisation,
                title,
                file.may("intro", Value::words),
                reading.languages(),
                file.may("privacy", page::privacy),
                file.may("fallback", page::fallback),
                file.all("asides", page::aside),
                file.may("confirmation", page::confirmation, Confirmation.NOTHING),
                status,
                file.may("closed", page::closed, Closed.SILENTLY),
                ticketing,
                file.may("embed", v -> page.embed(v, organisation == null ? null : organisation.home()), Embed.NOBODY),
                file.may("shield", WarinessReader::wariness, Wariness.USUAL),
                file.may("acknowledge", AcknowledgementReader::acknowledgement),
                file.may("theme", ThemeReader::theme, Theme.OURS),
                sections,
                inOrder(fields, sections),
                file.may("context", Context::read, List.of()));
        file.end();
        return form;
    }

    private void languages(Value value) {
        List<Locale> languages = value.some().map(FormReader::language).filter(Objects::nonNull).toList();
        if (languages.stream().distinct().count() < languages.size())
            value.fault("a language stands here twice");
        if (!languages.isEmpty())
            reading.speaks(languages);
    }

    private static Locale language(Value value) {
        String tag = value.text(text -> text.matches("[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?")
                && Locale.forLanguageTag(text).toLanguageTag().equals(text), "languages are written like en or pt-BR");
        return tag == null ? null : Locale.forLanguageTag(tag);
    }

    private static List<Section> sections(Block file) {
        List<Section> sections = file.all("sections", FormReader::section);
        if (sections.stream().map(Section::name).distinct().count() < sections.size())
            file.fault("sections", "two sections have the same name");
        return sections.isEmpty() ? List.of(Section.WHOLE) : sections;
    }

    private static Section section(Value value) {
        Block block = new Block(value);
        String name = block.must("name", FieldReader::name);
        Localized title = block.must("title", Value::words);
        block.end();
        return name == null ? null : new Section(name, title);
    }

    private List<FieldReader.Placed> fields(Block file, List<Section> sections) {
        FieldReader reader = new FieldReader(sections);
        List<FieldReader.Placed> fields = file.must("fields", v -> v.list().map(reader::read).toList());
        return fields == null ? List.of() : fields;
    }

    /** As visitors see them: faults of a draft are listed in the same order. */
    private static List<Field> inOrder(List<FieldReader.Placed> fields, List<Section> sections) {
        List<String> names = sections.stream().map(Section::name).toList();
        return fields.stream()
                .map(FieldReader.Placed::field)
                .sorted(Comparator.comparingInt(field -> names.indexOf(field.section())))
                .toList();
    }

    private static String version(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
