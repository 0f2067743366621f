package org.deskbell.console;

import java.util.List;

import org.deskbell.console.CaseView.Step;
import org.deskbell.console.ListView.Option;
import org.deskbell.outbox.Line;

/**
 * The help desk as its template prints it.
 *
 * @param facts how it is, in words
 * @param stopped whether an operator has stopped sending
 * @param waiting how many would go out
 * @param forms that a test can go the way of
 * @param page a word that no other page has, so that pressing twice sends one test
 * @param acts what people did, the latest first
 */
record DeskView(Frame frame, List<Line> facts, boolean stopped, int waiting, List<Option> forms, String page,
        List<Step> acts) {}
