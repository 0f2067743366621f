package org.deskbell.console;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Stands on a page, or a post, that is open to more people than others are. */
@Retention(RetentionPolicy.RUNTIME)
@interface OpenTo {

    Whom value();

    /** Who may. */
    enum Whom {
        /** Whether logged in or not. */
        ANYBODY,
        /** It is a post, but changes nothing for a visitor. */
        VIEWERS
    }
}
