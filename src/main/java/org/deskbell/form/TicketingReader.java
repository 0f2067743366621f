package org.deskbell.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads where tickets go, and holds the subject's template against the fields that it mentions. */
final class TicketingReader {

    private final List<FieldReader.Placed> fields;
    private final List<Condition> routes = new ArrayList<>();

    TicketingReader(List<FieldReader.Placed> fields) {
        this.fields = fields;
    }

    Ticketing ticketing(Value value) {
        Block block = new Block(value);
        Ticketing ticketing = new Ticketing(block.may("inbox", Value::text), block.may("staff", Value::text),
                block.may("priority", v -> v.oneOf(Ticketing.PRIORITIES.toArray(String[]::new))),
                block.may("subject", this::subject),
                block.all("routing", this::route));
        block.end();
        return ticketing;
    }

    private Route route(Value value) {
        Block block = new Block(value);
        Condition when = block.must("when",
                new ConditionReader(fields.stream().map(FieldReader.Placed::field).toList())::condition);
        Route route = new Route(when, block.may("inbox", Value::text), block.may("staff", Value::text),
                block.may("priority", v -> v.oneOf(Ticketing.PRIORITIES.toArray(String[]::new))));
        if (block.isSound() && !block.has("inbox") && !block.has("staff") && !block.has("priority"))
            value.fault("this leads nowhere else; name an inbox, staff or priority");
        block.end();
        if (when != null && !reachable(when))
            block.fault("when", "no answers lead here; an earlier route takes them all, or they exclude each other");
        if (when != null)
            routes.add(when);
        return when == null ? null : route;
    }

    private boolean reachable(Condition when) {
        List<Field> page = fields.stream().map(FieldReader.Placed::field).toList();
        List<Condition> all = new ArrayList<>(routes);
        all.add(when);
        page.stream().map(Field::when).filter(Objects::nonNull).forEach(all::add);
        return new Reach(page, all).canHold(when, routes);
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
        for (FieldReader.Placed placed : fields)
            if (placed.field().is(Kind.FILE) && template.names().contains(placed.field().name()))
                value.fault("{%s} stands for files, which have no words; name another field".formatted(placed.field().name()));
        if (!template.hasWords() && fields.stream().noneMatch(placed -> isSure(placed.field(), template)))
            value.fault("this may come out empty; add words, or the name of a required field");
        return template;
    }

    private static boolean isSure(Field field, SubjectTemplate template) {
        return field.required() && field.kind().answers() && field.when() == null && template.names().contains(field.name());
    }
}
