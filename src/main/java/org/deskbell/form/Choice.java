package org.deskbell.form;

/**
 * One answer that can be picked.
 *
 * @param value what is stored, the same in every language
 * @param hint may be null
 * @param means the priority that it stands for; null elsewhere
 */
public record Choice(String value, Localized label, Localized hint, String means) {}
