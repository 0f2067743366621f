package org.deskbell.form;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads when a company works, and how soon it promises to reply. */
final class ReplyReader {

    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final Pattern SPAN = Pattern
            .compile("([01]?[0-9]|2[0-3]):([0-5][0-9])-(([01]?[0-9]|2[0-3]):([0-5][0-9])|24:00)");
    private static final int LONGEST_HOURS = 400;

    private ReplyReader() {}

    /** The promise, or null with a fault. */
    static Reply reply(Value value) {
        Block block = new Block(value);
        Duration within = block.must("within", ReplyReader::within);
        ZoneId zone = block.must("zone", ReplyReader::zone);
        Map<DayOfWeek, Reply.Span> open = block.must("open", ReplyReader::open);
        Set<LocalDate> closed = new HashSet<>(block.all("closed", ReplyReader::date));
        block.end();
        if (within == null || zone == null || open == null || open.isEmpty())
            return null;
        if (!Reply.canBeKept(within, open, closed.size()))
            return value.fault("with these hours and holidays it may take more than a year; promise less");
        return new Reply(within, zone, open, closed);
    }

    static Duration within(Value value) {
        String text = value.text(t -> t.matches("[1-9][0-9]{0,2}[hm]"), "write hours or minutes, such as 4h or 30m");
        if (text == null)
            return null;
        long number = Long.parseLong(text.substring(0, text.length() - 1));
        Duration within = text.endsWith("h") ? Duration.ofHours(number) : Duration.ofMinutes(number);
        return within.toHours() <= LONGEST_HOURS ? within : value.fault("at most %dh can be promised".formatted(LONGEST_HOURS));
    }

    static ZoneId zone(Value value) {
        String text = value.text();
        try {
            return text == null ? null : ZoneId.of(text);
        } catch (DateTimeException e) {
            return value.fault("\"%s\" is no time zone; write one like Europe/London".formatted(text));
        }
    }

    private static LocalDate date(Value value) {
        String text = value.text();
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return value.fault("\"%s\" is no date; write one like 2026-12-25".formatted(text));
        }
    }

    private static Map<DayOfWeek, Reply.Span> open(Value value) {
        Block block = new Block(value);
        Map<DayOfWeek, Reply.Span> open = new EnumMap<>(DayOfWeek.class);
        for (String key : block.names().stream().filter(ReplyReader::isDays).toList()) {
            Reply.Span span = block.may(key, ReplyReader::span);
            List<DayOfWeek> days = days(key);
            if (days.stream().anyMatch(open::containsKey))
                block.fault(key, "another line says already when you are open on one of these days");
            if (span != null)
                days.forEach(day -> open.put(day, span));
        }
        block.end(
                key -> "\"%s\" is no day; write mon, tue, wed, thu, fri, sat, sun, or two of them like mon-fri".formatted(key));
        if (block.isSound() && block.names().isEmpty())
            value.fault("one day at least is wanted, such as { mon-fri: \"9:00-17:30\" }");
        return open;
    }

    private static boolean isDays(String key) {
        String[] ends = key.split("-", -1);
        return ends.length <= 2 && List.of(ends).stream().allMatch(DAYS::contains)
                && DAYS.indexOf(ends[0]) <= DAYS.indexOf(ends[ends.length - 1]);
    }

    private static List<DayOfWeek> days(String key) {
        String[] ends = key.split("-", -1);
        return DAYS.subList(DAYS.indexOf(ends[0]), DAYS.indexOf(ends[ends.length - 1]) + 1)
                .stream()
                .map(day -> DayOfWeek.of(DAYS.indexOf(day) + 1))
                .collect(Collectors.toList());
    }

    private static Reply.Span span(Value value) {
        String text = value.text();
        if (text == null)
            return null;
        Matcher span = SPAN.matcher(text.replaceAll("\\s*[-–]\\s*", "-"));
        if (!span.matches())
            return value.fault("\"%s\" will not do; write one span, such as \"9:00-17:30\"".formatted(text));
        LocalTime from = LocalTime.of(Integer.parseInt(span.group(1)), Integer.parseInt(span.group(2)));
        LocalTime until = Objects.equals(span.group(3), "24:00")
                ? LocalTime.MAX
                : LocalTime.of(Integer.parseInt(span.group(4)), Integer.parseInt(span.group(5)));
        return from.isBefore(until) ? new Reply.Span(from, until) : value.fault("this ends before it begins");
    }
}
