package org.deskbell.form;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads how wary a form is of robots. */
final class WarinessReader {

    private static final int MOST_POINTS = 100;
    private static final int MOST_LINKS = 50;
    private static final int MOST_ENTRIES = 500;
    private static final int LONGEST = 100;
    private static final int LONGEST_WAIT = 100;
    private static final String SENDER = "[^@\\s<>,;]*@[^@\\s<>,;]+\\.[^@\\s<>,;.]{2,}";

    private WarinessReader() {}

    static Wariness wariness(Value value) {
        Block block = new Block(value);
        int check = block.may("check", v -> v.number(1, MOST_POINTS), Wariness.CHECK);
        int hold = block.may("hold", v -> v.number(1, MOST_POINTS), Wariness.HOLD);
        if (hold < check)
            block.fault(block.has("hold") ? "hold" : "check", "what is held has at least the points of what is checked");
        Wariness wariness = new Wariness(check, hold,
                block.may("links", v -> v.number(0, MOST_LINKS), Wariness.LINKS),
                block.may("words", v -> texts(v, text -> text.length() > 1 && text.length() <= LONGEST,
                        "write 2 to %d characters".formatted(LONGEST)), List.of()),
                block.may("senders", v -> texts(v, text -> text.matches(SENDER) && text.length() <= LONGEST,
                        "write an address, or a domain like @example.com"), List.of()),
                Objects.equals(block.may("after", v -> v.oneOf("release", "alarm")), "release"),
                block.may("wait", WarinessReader::wait, Wariness.PATIENCE),
                block.may("zone", ReplyReader::zone, Wariness.ZONE));
        block.end();
        return wariness;
    }

    private static List<String> texts(Value value, Predicate<String> right, String wanted) {
        List<Value> all = value.list().toList();
        if (all.size() > MOST_ENTRIES)
            value.fault("at most %d can stand here".formatted(MOST_ENTRIES));
        Stream<String> texts = all.stream().map(each -> each.text(right, wanted)).filter(Objects::nonNull);
        return texts.toList();
    }

    private static Duration wait(Value value) {
        Duration wait = ReplyReader.within(value);
        return wait == null || wait.toHours() <= LONGEST_WAIT
                ? wait
                : value.fault("at most %dh of working time".formatted(LONGEST_WAIT));
    }
}
