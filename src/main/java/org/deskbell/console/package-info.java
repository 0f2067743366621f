/**
 * The operators' pages: what needs a person first, and the acts that a person can do about it. Those get in who stand in the
 * users file, or have a role by an organisation's account; where neither is configured there is no console.
 */
package org.deskbell.console;
