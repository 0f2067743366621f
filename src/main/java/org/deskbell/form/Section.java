package org.deskbell.form;

/** A group of fields under one heading; a form without sections has one whose name is empty and whose title is null. */
public record Section(String name, Localized title) {}
