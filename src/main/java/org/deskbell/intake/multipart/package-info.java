/**
 * Posted forms that carry files, read as they come off the wire (RFC 7578): what stands before and after a file is known without the
 * file ever being whole in memory, and whatever breaks off leaves what came before.
 */
package org.deskbell.intake.multipart;
