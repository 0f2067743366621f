/**
 * Person or robot: the signed stamp that each rendered form carries. It proves that the page is ours, dates it and makes a repeat
 * harmless, without a cookie. Knows nothing of forms, of the outbox or of HTTP, and keeps no address of anybody.
 */
package org.deskbell.shield;
