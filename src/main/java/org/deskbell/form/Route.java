package org.deskbell.form;

/**
 * Another way for some tickets of a form; what is null stays as it is for the rest.
 *
 * @param priority {@code low}, {@code normal} or {@code high}; goes before what an answer means
 */
public record Route(Condition when, String inbox, String staff, String priority) {}
