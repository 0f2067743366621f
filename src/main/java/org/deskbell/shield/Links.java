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
        int found = 0;
        for (var text : arrival.texts()) {
            for (var link = LINK.matcher(text); link.find();) {
                found++;
            }
        }
        int over = found - arrival.terms().links();
        return over <= 0
                ? Optional.empty()
                : Optional.of(Suspicion.ofContent("links", Math.min(MOST, over * EACH), found + " links"));
    }
}
