package org.deskbell.form;

/**
 * Whose form it is.
 *
 * @param home where its name leads; may be null
 * @param logo its picture; may be null
 */
public record Organisation(String name, String home, Logo logo) {}
