/**
 * The line to a clamd, which looks for viruses in files that visitors gave. Knows nothing of submissions nor of where files are kept;
 * what follows from what it finds is decided by the outbox.
 */
package org.deskbell.outbox.clamd;
