package org.deskbell.form;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What may go along with a ticket besides the answers, each only where the form says so. */
public enum Context {
    PAGE,
    REFERRER,
    UTM,
    LANGUAGE,
    VERSION;

    /** As form files write it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<Context> read(Value value) {
        List<Value> entries = value.some().toList();
        List<Context> all = entries.stream().map(Context::one).toList();
        for (int i = 0; i < all.size(); i++)
            if (all.get(i) != null && all.indexOf(all.get(i)) < i)
                entries.get(i).fault("\"%s\" stands here twice".formatted(all.get(i).key()));
        return all.stream().filter(Objects::nonNull).toList();
    }

    private static Context one(Value value) {
        return value.oneOf(List.of(values()), Context::key, "not known");
    }
}
