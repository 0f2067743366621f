package org.deskbell.trace;

import java.util.function.Supplier;

/** A step on a submission's way, from its beginning until {@link #end}; only one thread at a time may hold it. */
public interface Step {

    /** A step within this one; it has to end first. */
    Step begin(String name);

    Step note(Note note, String value);

    Step note(Note note, long value);

    /** It did not come to what it was for. */
    Step fail();

    /**
     * Says whose way it is, as soon as that is known.
     *
     * @param submission its reference, which is not told
     * @param first whether the submission began with this step
     */
    void belongTo(String submission, boolean first);

    void end();

    /** Does the work as a step within this one. */
    default <T> T with(String name, Supplier<T> work) {
        var step = begin(name);
        try {
            return work.get();
        } catch (RuntimeException e) {
            step.fail();
            throw e;
        } finally {
            step.end();
        }
    }
}
