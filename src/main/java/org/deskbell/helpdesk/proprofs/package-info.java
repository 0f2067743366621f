/**
 * ProProfs Help Desk as the desk on the other side: its wire format, one POST per ticket on a leash of deadlines, and the two tables
 * that judge what came back ({@link org.deskbell.helpdesk.proprofs.AnswerTable}) or did not
 * ({@link org.deskbell.helpdesk.proprofs.TransportTable}). Nothing of a request or an answer is ever logged here.
 */
package org.deskbell.helpdesk.proprofs;
