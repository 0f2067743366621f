package org.deskbell.form;

import java.util.List;

/** What a receipt may promise: the steps that come next, in order; empty where nothing is promised. */
public record Confirmation(List<Localized> next) {

    public Confirmation {
        next = List.copyOf(next);
    }
}
