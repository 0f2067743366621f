package org.deskbell.form;

/** Why a form is closed, and where to go instead; each may be null. */
public record Closed(Localized reason, Link link) {}
