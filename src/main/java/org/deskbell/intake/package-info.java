/**
 * The public pages: form, field check, receipt. {@link org.deskbell.intake.Intake} is the one use case, to be read top to bottom.
 */
package org.deskbell.intake;
