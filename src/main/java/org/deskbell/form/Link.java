package org.deskbell.form;

/** A way on from the form: an http(s), mailto or tel address and the words that lead there. */
public record Link(String href, Localized label) {}
