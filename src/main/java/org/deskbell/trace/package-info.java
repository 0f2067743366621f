/**
 * Where the time goes on the way from a post to its ticket, told to the tracing system that an operator names, and to nobody where
 * none is named. What may be told is the list in {@link org.deskbell.trace.Note}: nothing in it is a visitor's.
 */
package org.deskbell.trace;
