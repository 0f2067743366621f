/**
 * The operators' pages: what needs a person first, and the acts that a person can do about it. Nobody gets in who does not stand in
 * the users file, and without that file there is no console.
 */
package org.deskbell.console;
