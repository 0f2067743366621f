/**
 * How operators hear of an alarm: a line in the log, and where it is set up a mail and a signed webhook. Knows nothing of submissions
 * but references; what is an alarm, and that each is told once, is decided by the outbox.
 */
package org.deskbell.outbox.alarm;
