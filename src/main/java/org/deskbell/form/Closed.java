package org.deskbell.form;

/** What a closed form tells its visitors: why, and a way on; either may be null. */
public record Closed(Localized reason, Link link) {

    static final Closed SILENTLY = new Closed(null, null);
}
