package org.deskbell.console;

/**
 * Something to know, above everything else on a page.
 *
 * @param tone {@code no}, {@code wait} or {@code ok}
 * @param title may be null
 */
record Note(String tone, String icon, String title, String text) {}
