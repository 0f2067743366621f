package org.deskbell.form;

/**
 * Whose form it is.
 *
 * @param logo null where there is none
 * @param home http(s) address of its own site, or null
 */
public record Organisation(String name, Logo logo, String home) {}
