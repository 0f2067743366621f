/**
 * What all pages share: clock, words, error pages, security headers, static assets. Uses no room.
 */
package org.deskbell.site;
