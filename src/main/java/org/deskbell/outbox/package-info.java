/**
 * Nothing is lost: a submission is one committed row before anybody is told about it, and the courier carries it until it is a
 * ticket or stands before a person. All SQL of the product is in this room's table classes.
 */
package org.deskbell.outbox;
