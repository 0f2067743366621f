package org.deskbell.outbox;

import java.util.List;

/** What came of writing a submission. */
sealed interface Insertion {

    /** It is on disk, with all its files. */
    record Written(Submission submission) implements Insertion {}

    /** Nothing was written: the same was sent before, or the stamp is used up. */
    record Repeated() implements Insertion {}

    /** Nothing was written, for want of these files. */
    record Without(List<String> gone) implements Insertion {}
}
