package org.deskbell.form;

/** How else to reach the company when we cannot take a message; each may be null. */
public record Fallback(String email, String phone) {}
