package org.deskbell.form;

/** What happens to the answers, in a sentence beside the button and on a page of the company's own; each may be null. */
public record Privacy(String link, Localized note) {}
