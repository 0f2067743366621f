package org.deskbell.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Questions that come or go with an answer, as their template prints them: each into its own spot, so that nothing else on the page
 * is touched.
 *
 * @param changed those that were not as they are now
 * @param asked names of all that are asked now, with commas between
 */
record Questions(List<Question> changed, String asked) {

    /** What the page remembers of which conditional questions it shows. */
    static final String FIELD = "_asked";

    /** @param all that have a condition */
    static Questions of(List<Question> all, Set<String> shown) {
        return new Questions(all.stream().filter(question -> question.asked() != shown.contains(question.name())).toList(),
                names(all));
    }

    static String names(List<Question> conditional) {
        return conditional.stream().filter(Question::asked).map(Question::name).collect(Collectors.joining(","));
    }

    /** The names that a page remembered. */
    static Set<String> read(String posted) {
        return posted == null ? Set.of() : Arrays.stream(posted.split(",")).collect(Collectors.toUnmodifiableSet());
    }
}
