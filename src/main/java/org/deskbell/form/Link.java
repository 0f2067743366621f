package org.deskbell.form;

/** Words that lead somewhere. */
public record Link(String href, Localized label) {}
