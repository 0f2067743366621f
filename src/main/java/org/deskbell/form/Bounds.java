package org.deskbell.form;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Between what an answer has to lie, in the measure of its kind; the lengths of texts aside. */
public sealed interface Bounds permits Boundless, Amounts, Days, Times, Picks, Attachable {

    /** @param answer at least one, and of the right form */
    boolean isBroken(Rule rule, List<String> answer, InstantSource clock);

    /** What the message of this rule may say, by the keys of the form file. */
    Map<String, Object> facts(Rule rule, List<String> answer, InstantSource clock);
}
