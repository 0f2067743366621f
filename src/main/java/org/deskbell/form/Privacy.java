package org.deskbell.form;

/**
 * What the organisation does with the answers.
 *
 * @param link http(s) address of its privacy page, or null
 * @param note one sentence beside the button, or null
 */
public record Privacy(String link, Localized note) {}
