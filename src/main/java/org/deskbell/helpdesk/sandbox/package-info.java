/**
 * The pretend help desk: a server of its own on this machine that speaks ProProfs' wire format, misbehaves on request, and shows
 * what it received. Nothing of it exists unless {@code deskbell.sandbox} says so.
 */
package org.deskbell.helpdesk.sandbox;
