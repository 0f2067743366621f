package org.deskbell.trace;

import java.util.function.Supplier;

/** Begins to watch ways; costs next to nothing where nobody is told. */
public interface Traces {

    /**
     * A form was posted.
     *
     * @param caller asked where somebody is told: the {@code traceparent} of somebody who is to be believed; null for none
     */
    Step post(Supplier<String> caller);

    /**
     * A submission is carried to the help desk. Until it ends, on the same thread, lines of the log carry the way's id.
     *
     * @param submission its reference, which is not told
     */
    Step attempt(String submission);
}
