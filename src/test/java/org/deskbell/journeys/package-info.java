/** Whole stories, one class each: what happens to a visitor and to a message, in real Chromium or with the real jar. */
package org.deskbell.journeys;
