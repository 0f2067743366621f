package org.deskbell.intake;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.deskbell.form.Fallback;
import org.deskbell.shield.QuickCheck.Puzzle;
import org.deskbell.site.Chrome;

import io.quarkus.qute.TemplateData;

/**
 * The form page as its template prints it.
 *
 * @param fragment whether only the form itself is sent, to htmx
 * @param action where the form is posted
 * @param questions where htmx asks which questions an answer brings up
 * @param version of the form that this page asks
 * @param leftover what an older page asked, carried on out of sight
 * @param trail where the visitor came from, carried on likewise
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
        String questions,
        String stamp,
        String version,
        Map<String, String> leftover,
        Map<String, String> trail,
        Notice note,
        String flawCount,
        List<Part> parts,
        String privacyNote,
        String otherWay,
        Fallback fallback) {

    FormView with(Chrome other) {
        return new FormView(other, fragment, title, intro, firstNotes, otherNotes, action, questions, stamp, version, leftover,
                trail,
                note,
                flawCount, parts, privacyNote, otherWay, fallback);
    }

    /** Questions with something to mend, in the page's order. */
    public List<Question> flaws() {
        return all().filter(question -> question.error() != null).toList();
    }

    /** Names of those that an answer brought up, with commas between; null in a form where none can be. */
    public String asked() {
        var conditional = all().filter(Question::conditional).toList();
        return conditional.isEmpty() ? null : Questions.names(conditional);
    }

    /** Whether files can be given somewhere in it. */
    public boolean files() {
        return all().anyMatch(question -> question.files() != null);
    }

    private Stream<Question> all() {
        return parts.stream().flatMap(part -> part.questions().stream());
    }

    public boolean notes() {
        return !firstNotes.isEmpty() || !otherNotes.isEmpty();
    }

    /** A section with its questions; the only one of a form without sections has no title. */
    record Part(String title, List<Question> questions) {}

    /**
     * A note above the form.
     *
     * @param check what the page has to show before it is taken; null for nothing
     */
    record Notice(String heading, String text, Check check) {

        Notice(String heading, String text) {
            this(heading, text, null);
        }
    }

    /**
     * What shows that a person writes.
     *
     * @param tick whether a ticked box and a delay do too
     */
    @TemplateData
    record Check(Puzzle puzzle, boolean tick) {}

    /** An aside in one language. */
    @TemplateData
    record NoteView(String icon, String title, String before, String link, String linkLabel, String after) {}
}
