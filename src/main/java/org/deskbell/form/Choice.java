package org.deskbell.form;

/**
 * One answer that can be picked.
 *
 * @param value what is posted and kept; stays the same when the words change
 * @param label what the visitor reads; the value itself where the file gives no label
 * @param hint null for none
 * @param means {@code low}, {@code normal} or {@code high} where the field fills the priority, else null
 */
public record Choice(String value, Localized label, Localized hint, String means) {}
