/**
 * The only outside world: the port through which one ticket is asked for, and the sealed answer to it. Never retries by itself,
 * never logs a body.
 */
package org.deskbell.helpdesk;
