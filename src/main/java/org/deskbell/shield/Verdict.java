package org.deskbell.shield;

import java.time.Duration;
import java.util.List;

/** What becomes of a draft that fits its form. */
public sealed interface Verdict {

    /** It goes its way. */
    record Welcome() implements Verdict {}

    /** It may, after a quick check. */
    record Check() implements Verdict {}

    /** A person looks first. The visitor is told what others are told. */
    record Hold(List<Suspicion> why) implements Verdict {}

    /** Plain abuse: not now. Whoever lets the browser work is heard all the same, unless others did that too often. */
    record TurnAway(Duration pause) implements Verdict {}
}
