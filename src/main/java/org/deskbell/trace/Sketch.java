package org.deskbell.trace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A step with its inner steps, kept until the outermost ends: only then it is known whose way it is, and so under which id it is told.
 */
class Sketch implements Step {

    private final String name;
    private final Clock clock;
    private final Consumer<Sketch> whole;
    private final Instant began;
    private final List<Sketch> inner = new ArrayList<>();
    private final Map<Note, Object> notes = new EnumMap<>(Note.class);
    private Instant ended;
    private boolean failed;
    private String submission;
    private boolean first;

    /** @param whole is given the outermost step when it has ended */
    Sketch(String name, Clock clock, Consumer<Sketch> whole) {
        this.name = name;
        this.clock = clock;
        this.whole = whole;
        this.began = clock.now();
    }

    /** One moment, and how long ago that was: time that never jumps while a step lasts. */
    record Clock(Instant start, long nanos) {

        Instant now() {
            return start.plusNanos(System.nanoTime() - nanos);
        }
    }

    @Override
    public Step begin(String part) {
        var step = new Sketch(part, clock, nobody -> {});
        inner.add(step);
        return step;
    }

    @Override
    public Step note(Note note, String value) {
        notes.put(note, value);
        return this;
    }

    @Override
    public Step note(Note note, long value) {
        notes.put(note, value);
        return this;
    }

    @Override
    public Step fail() {
        failed = true;
        return this;
    }

    @Override
    public void belongTo(String submission, boolean first) {
        this.submission = submission;
        this.first = first;
    }

    @Override
    public void end() {
        ended = clock.now();
        whole.accept(this);
    }

    String name() {
        return name;
    }

    Instant began() {
        return began;
    }

    Instant ended() {
        return ended;
    }

    boolean isFailed() {
        return failed;
    }

    List<Sketch> inner() {
        return inner;
    }

    Map<Note, Object> notes() {
        return notes;
    }

    /** The reference of the submission that it belongs to; null where nothing was kept. */
    String submission() {
        return submission;
    }

    boolean isFirst() {
        return first;
    }
}
