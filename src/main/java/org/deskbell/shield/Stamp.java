package org.deskbell.shield;

import java.time.Instant;

/**
 * The signed mark in every rendered form. The nonce makes a repeat of the same answers the same submission; the time first seen
 * survives renewals.
 *
 * @param nonce begins with the time, so that a database finds messages of today beside each other, and is never the same twice
 * @param token what stands in the page's hidden field
 */
public record Stamp(String form, String nonce, Instant issued, Instant firstSeen, String token) {}
