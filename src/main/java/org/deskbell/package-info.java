/**
 * The front door for operators: the command line. Everything else lives in the rooms below; {@code docs/architecture.md} is their map.
 */
package org.deskbell;
