package org.deskbell.outbox;

/**
 * Somebody who has logged in to the console and not out.
 *
 * @param line digest of the user's line when it began; whoever reads it compares
 */
public record Login(String name, String line) {}
