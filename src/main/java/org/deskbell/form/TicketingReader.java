package org.deskbell.form;

import java.util.List;

/** Reads where tickets go, and holds the subject's template against the fields that it mentions. */
final class TicketingReader {

    private final List<FieldReader.Placed> fields;

    TicketingReader(List<FieldReader.Placed> fields) {
        this.fields = fields;
    }

    Ticketing ticketing(Value value) {
        Block block = new Block(value);
        Ticketing ticketing = new Ticketing(block.may("inbox", Value::text), block.may("staff", Value::text),
                block.may("priority", v -> v.oneOf(Ticketing.PRIORITIES.toArray(String[]::new))),
                block.may("subject", this::subject));
        block.end();
        return ticketing;
    }

    private SubjectTemplate subject(Value value) {
        String text = value.text();
        if (text == null)
            return null;
        SubjectTemplate template = new SubjectTemplate(text);
        if (template.hasStrayBrace())
            value.fault("a gap is written like {topic}, and other braces cannot stand here");
        for (String name : template.names())
            if (fields.stream().noneMatch(placed -> placed.field().name().equals(name)))
                value.fault("{%s} is not the name of a field%s".formatted(name, Nearest
                        .among(fields.stream().map(placed -> placed.field().name()).toList(), name)
                        .map(near -> ". Did you mean {" + near + "}?")
                        .orElse("")));
        if (!template.hasWords() && fields.stream().noneMatch(placed -> isSure(placed.field(), template)))
            value.fault("this may come out empty; add words, or the name of a required field");
        return template;
    }

    private static boolean isSure(Field field, SubjectTemplate template) {
        return field.required() && template.names().contains(field.name());
    }
}
