package org.deskbell.form;

/**
 * A note beside the form.
 *
 * @param first whether it stands above the form on a phone
 * @param link where it leads; may be null
 */
public record Aside(boolean first, Icon icon, Localized title, Localized text, Link link) {

    /** The picture before it. */
    public enum Icon {
        CLOCK, HELP, PHONE
    }
}
