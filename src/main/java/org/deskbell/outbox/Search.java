package org.deskbell.outbox;

import java.time.Instant;

/**
 * What an operator looks for; all but the tray may be null, and is then no condition.
 *
 * @param form its id
 * @param since accepted then or later
 * @param words a part of the subject, in letters of any size, or a ticket id as it is
 * @param person whose they are, as {@link Records#person} says it
 * @param after where the page before ended
 */
public record Search(Tray tray, String form, Instant since, String words, String person, Bookmark after) {}
