package org.deskbell.form;

import java.math.BigDecimal;
import java.time.LocalTime;

/** Reads between what a field's answer has to lie. */
final class BoundsReader {

    private static final int MOST_CHOICES = 1000;

    private final Block block;

    BoundsReader(Block block) {
        this.block = block;
    }

    Bounds bounds(Kind kind, int choices) {
        return switch (kind) {
            case NUMBER -> amounts();
            case DATE -> days();
            case TIME -> times();
            case CHECKBOXES -> picks(choices);
            case FILE -> new AttachableReader(block).attachable();
            default -> Boundless.BOUNDLESS;
        };
    }

    private Amounts amounts() {
        BigDecimal least = block.may("min", BoundsReader::number);
        BigDecimal most = block.may("max", BoundsReader::number);
        if (least != null && most != null && least.compareTo(most) > 0)
            block.fault("min", "min %s is more than max %s".formatted(least.toPlainString(), most.toPlainString()));
        boolean any = block.has("step") && "any".equals(block.may("step", v -> v.isPlain() ? v.text() : null));
        BigDecimal step = any ? null : block.may("step", BoundsReader::step, BigDecimal.ONE);
        return new Amounts(least, most, step);
    }

    static BigDecimal number(Value value) {
        String text = value.text(Numeral::isPlain, "a number is written like 12, -3 or 0.5");
        return text == null ? null : new BigDecimal(text);
    }

    private static BigDecimal step(Value value) {
        String text = value.text(t -> Numeral.isPlain(t) && new BigDecimal(t).signum() > 0,
                "a step is a number above 0 such as 0.01, or any");
        return text == null ? null : new BigDecimal(text);
    }

    private Days days() {
        Day after = block.may("after", BoundsReader::day);
        Day before = block.may("before", BoundsReader::day);
        if (after != null && before != null && after.isAlwaysAfter(before))
            block.fault("after", "no day is both: after is later than before");
        return new Days(after, before);
    }

    private static Day day(Value value) {
        String text = value.text();
        return text == null
                ? null
                : Day.parse(text)
                        .orElseGet(() -> value.fault(("\"%s\" is no day; write one like 2026-03-27, today, today+2w or"
                                + " today-18y (d, w, m, y)").formatted(text)));
    }

    private Times times() {
        LocalTime after = block.may("after", BoundsReader::time);
        LocalTime before = block.may("before", BoundsReader::time);
        if (after != null && before != null && after.isAfter(before))
            block.fault("after", "no time is both: after is later than before");
        return new Times(after, before);
    }

    private static LocalTime time(Value value) {
        String text = value.text(t -> Meaning.isOne(Kind.TIME, t), "a time is written like \"09:30\"");
        return text == null ? null : LocalTime.parse(text);
    }

    private Picks picks(int choices) {
        Integer fewest = block.may("minItems", v -> v.number(1, MOST_CHOICES));
        Integer most = block.may("maxItems", v -> v.number(1, MOST_CHOICES));
        if (fewest != null && most != null && fewest > most)
            block.fault("minItems", "minItems %d is more than maxItems %d".formatted(fewest, most));
        else if (fewest != null && choices > 0 && fewest > choices)
            block.fault("minItems", "there are %d choices only".formatted(choices));
        return new Picks(fewest, most);
    }
}
