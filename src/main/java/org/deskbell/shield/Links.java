package org.deskbell.shield;

import java.util.Optional;
import java.util.regex.Pattern;

/** More links than a question needs. Alone it never holds a message: some people paste many. */
final class Links implements Rule {

    private static final int EACH = 2;
    private static final int MOST = 8;
    /** One look at a letter tells that no link begins there; without it all four are tried at each. */
    private static final Pattern LINK = Pattern.compile("(?=[hw<\\[])(?:https?://|\\bwww\\.|\\[url\\b|<a\\s)",
            Pattern.CASE_INSENSITIVE);

    @Override
    public Optional<Suspicion> look(Arrival arrival) {
        long found = arrival.texts().stream().mapToLong(text -> LINK.matcher(text).results().count()).sum();
        long over = found - arrival.terms().links();
        return over <= 0
                ? Optional.empty()
                : Optional.of(Suspicion.ofContent("links", (int) Math.min(MOST, over * EACH), found + " links"));
    }
}
