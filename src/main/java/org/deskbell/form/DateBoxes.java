package org.deskbell.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The three boxes of a date: year, month and day, and the one text that they make, with dashes between. */
public final class DateBoxes {

    private static final List<String> PARTS = List.of("year", "month", "day");

    private DateBoxes() {}

    /** The name under which a box is posted; no field can be called so. */
    public static String name(String field, String part) {
        return field + "." + part;
    }

    /** The texts of the boxes by {@code year}, {@code month} and {@code day}, as they were typed. */
    public static Map<String, String> parts(String text) {
        String[] texts = text.split("-", 3);
        Map<String, String> parts = new LinkedHashMap<>();
        for (int i = 0; i < PARTS.size(); i++)
            parts.put(PARTS.get(i), i < texts.length ? texts[i] : "");
        return parts;
    }

    /** What was posted, with the boxes of each date put together under the name of their field. */
    public static Map<String, List<String>> joined(Map<String, List<String>> posted) {
        Map<String, List<String>> joined = new LinkedHashMap<>();
        posted.forEach((name, values) -> {
            int dot = name.lastIndexOf('.');
            String field = dot > 0 && PARTS.contains(name.substring(dot + 1)) ? name.substring(0, dot) : null;
            if (field == null)
                joined.putIfAbsent(name, values);
            else
                joined.put(field, List.of(text(posted, field)));
        });
        return joined;
    }

    private static String text(Map<String, List<String>> posted, String field) {
        List<String> texts = PARTS.stream()
                .map(part -> posted.getOrDefault(name(field, part), List.of("")).get(0))
                .map(text -> Cleaning.clean(Kind.TEXT, text).replace('-', ' ').strip())
                .toList();
        return texts.stream().allMatch(String::isEmpty) ? "" : String.join("-", texts);
    }

    /** The date that the three texts mean, as {@code 2026-03-27}; months may have names, of this language or English ones. */
    static Optional<String> read(String text, Locale language) {
        List<String> texts = Arrays.stream(text.split("-", -1)).map(Digits::plain).map(String::strip).toList();
        if (texts.size() != PARTS.size() || !texts.get(0).matches("[0-9]{4}") || !texts.get(2).matches("[0-9]{1,2}"))
            return Optional.empty();
        try {
            return month(texts.get(1), language)
                    .map(month -> LocalDate.of(Integer.parseInt(texts.get(0)), month, Integer.parseInt(texts.get(2))))
                    .map(LocalDate::toString);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> month(String text, Locale language) {
        if (text.matches("[0-9]{1,2}"))
            return Optional.of(Integer.valueOf(text));
        return Arrays.stream(Month.values())
                .filter(month -> Stream.of(language, Locale.ENGLISH).anyMatch(in -> names(month, in).contains(bare(text, in))))
                .map(Month::getValue)
                .findFirst();
    }

    private static List<String> names(Month month, Locale language) {
        return Stream.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)
                .map(style -> bare(month.getDisplayName(style, language), language))
                .collect(Collectors.toList());
    }

    private static String bare(String name, Locale language) {
        return name.toLowerCase(language).replace(".", "").strip();
    }
}
