package org.deskbell.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Who may fill in a field before its visitor does; an answer that comes this way is trusted no more than any other. */
public enum Prefill {

    /** Whoever makes a link to the form, and the page that embeds it. */
    LINK,

    /** Only the page that embeds the form, by a message: for what must not stand in an address. */
    PAGE;

    private static final Set<Slot> PERSONAL = Set.of(Slot.NAME, Slot.EMAIL, Slot.PHONE);
    private static final String TAKEN = "lang|embed|theme|room|sent|seen|utm_.*";

    /** As form files write it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Prefill read(Value value, String name, Kind kind, Slot fills) {
        Prefill prefill = value.oneOf(List.of(values()), Prefill::key, "not known");
        if (prefill != LINK)
            return prefill;
        if (kind == Kind.EMAIL || kind == Kind.PHONE || fills != null && PERSONAL.contains(fills))
            return value.fault("addresses are kept and passed on, so nothing personal goes into them; say prefill: page");
        return name.matches(TAKEN)
                ? value.fault("\"%s\" means something else in an address; call the field otherwise, or say prefill: page"
                        .formatted(name))
                : prefill;
    }

    /**
     * What a link says for the fields that it may fill, by name: clean, cut, and of choices those that there are.
     *
     * @param fresh whether the visitor has not seen this field yet
     */
    public static Map<String, List<String>> linked(Form form, Map<String, List<String>> query, Predicate<Field> fresh) {
        Map<String, List<String>> linked = new LinkedHashMap<>();
        for (Field field : form.fields()) {
            if (field.prefill() != LINK || !fresh.test(field))
                continue;
            List<String> said = said(field, query.getOrDefault(field.name(), List.of()));
            if (!said.isEmpty())
                linked.put(field.name(), said);
        }
        return linked;
    }

    private static List<String> said(Field field, List<String> values) {
        return values.stream()
                .map(value -> Cleaning.clean(field.kind(), value))
                .filter(value -> !field.kind().takesChoices() || field.choice(value).isPresent())
                .map(value -> Cleaning.cut(value, field.longest()))
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
