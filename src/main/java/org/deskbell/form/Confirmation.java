package org.deskbell.form;

import java.util.List;

/**
 * What a receipt may promise; nothing is promised that is not here.
 *
 * @param next the steps that come next, in order
 * @param reply null where no time is promised
 */
public record Confirmation(List<Localized> next, Reply reply) {

    static final Confirmation NOTHING = new Confirmation(List.of(), null);

    public Confirmation {
        next = List.copyOf(next);
    }
}
