package org.deskbell.intake;

import org.deskbell.form.Draft;
import org.deskbell.shield.Stamp;

/**
 * What fits its form and came on a page of ours. Lives as long as the request.
 *
 * @param answers all that the visitor said, files too, in one text
 */
record Sent(Draft draft, Envelope envelope, Stamp stamp, String answers) {

    static Sent of(Draft draft, Envelope envelope, Stamp stamp) {
        var files = draft.attachments().stream().map(file -> file.name() + " " + file.digest()).toList();
        return new Sent(draft, envelope, stamp,
                draft.form().id() + draft.answers() + draft.leftover() + (files.isEmpty() ? "" : files));
    }

    /** Says nothing of what the visitor said. */
    @Override
    public String toString() {
        return "Sent[]";
    }
}
