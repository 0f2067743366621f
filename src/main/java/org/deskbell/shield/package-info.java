/**
 * Person or robot: the signed stamp that each rendered form carries, the rules that give points to what comes back, and the quick check.
 * Rules explain themselves and never drop anything. Knows nothing of forms, of the outbox or of HTTP; counts by keyed hashes, in
 * memory, and keeps no address of anybody.
 */
package org.deskbell.shield;
