package org.deskbell.intake;

import java.util.List;

import org.deskbell.form.Fallback;
import org.deskbell.site.Chrome;

import io.quarkus.qute.TemplateData;

/**
 * The form page as its template prints it.
 *
 * @param fragment whether only the form itself is sent, to htmx
 * @param action where the form is posted
 * @param note one thing to know before going on; may be null
 * @param otherWay how else to reach the company, as one sentence; empty where nothing is configured
 * @param fallback the same, for when sending again is no use; null where nothing is configured
 */
record FormView(
        Chrome chrome,
        boolean fragment,
        String title,
        String intro,
        List<NoteView> firstNotes,
        List<NoteView> otherNotes,
        String action,
        String stamp,
        Notice note,
        String flawCount,
        List<Part> parts,
        String privacyNote,
        String otherWay,
        Fallback fallback) {

    /** Questions with something to mend, in the page's order. */
    public List<Question> flaws() {
        return parts.stream().flatMap(part -> part.questions().stream()).filter(question -> question.error() != null).toList();
    }

    public boolean notes() {
        return !firstNotes.isEmpty() || !otherNotes.isEmpty();
    }

    /** A section with its questions; the only one of a form without sections has no title. */
    record Part(String title, List<Question> questions) {}

    /** A note above the form. */
    record Notice(String heading, String text) {}

    /** An aside in one language. */
    @TemplateData
    record NoteView(String icon, String title, String before, String link, String linkLabel, String after) {}
}
