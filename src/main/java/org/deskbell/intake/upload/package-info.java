/** Files on their way in: what each is called and what it is, how large it may be, and how it gets to the outbox piece by piece. */
package org.deskbell.intake.upload;
