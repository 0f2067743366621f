package org.deskbell.intake;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.deskbell.form.Attachment;
import org.deskbell.form.Draft;
import org.deskbell.form.Field;
import org.deskbell.form.Kind;
import org.deskbell.form.Slot;
import org.deskbell.helpdesk.NewTicket;
import org.deskbell.helpdesk.NewTicket.CustomField;
import org.deskbell.helpdesk.Priority;
import org.deskbell.outbox.Line;
import org.deskbell.outbox.Reference;
import org.deskbell.site.Site;

/** Packs a draft twice: as the ticket that agents will read, and as the copy that the visitor's receipt shows. */
@Singleton
class Parcels {

    private final Site site;
    private final Postmarks postmarks;
    private final Sizes sizes;
    private final Links links;

    Parcels(Site site, Postmarks postmarks, Sizes sizes, Links links) {
        this.site = site;
        this.postmarks = postmarks;
        this.sizes = sizes;
        this.links = links;
    }

    /**
     * The ticket, in the language that the form's agents read.
     *
     * @param home where visitors reach us
     */
    NewTicket ticket(Draft draft, Reference reference, URI home) {
        return new NewTicket(
                given(draft.answer(Slot.NAME)),
                draft.answer(Slot.EMAIL),
                given(draft.answer(Slot.PHONE)),
                draft.subject(),
                description(draft, reference, home),
                draft.priority().map(word -> Priority.valueOf(word.toUpperCase(Locale.ROOT))).orElse(null),
                draft.staff().orElse(null),
                draft.inbox().orElse(null),
                customFields(draft));
    }

    /** What may be shown for a while at an address that people pass on: every answer but the e-mail address. */
    List<Line> copy(Draft draft) {
        return draft.form()
                .fields()
                .stream()
                .filter(field -> !field.is(Kind.EMAIL) && field.kind().asks())
                .filter(field -> !draft.answer(field.name()).isEmpty() || !draft.attachments(field).isEmpty())
                .map(field -> new Line(field.label().in(draft.language()),
                        field.is(Kind.FILE)
                                ? files(draft.attachments(field), file -> name(file, draft.language()))
                                : readable(draft, field, draft.language())))
                .toList();
    }

    private static String files(List<Attachment> files, Function<Attachment, String> line) {
        return files.stream().map(line).collect(Collectors.joining("\n"));
    }

    private String name(Attachment file, Locale language) {
        return file.name() + " (" + sizes.worded(file.size(), language) + ")";
    }

    /** Plain text: the visitor's own words first, then every other answer in the form's order, then where they came from and the reference. */
    private String description(Draft draft, Reference reference, URI home) {
        var language = draft.form().defaultLanguage();
        var said = new ArrayList<String>();
        var others = new ArrayList<String>();
        for (var field : draft.form().fields()) {
            if (!draft.attachments(field).isEmpty()) {
                others.add(field.label().in(language) + ":\n"
                        + files(draft.attachments(field), file -> line(file, language, links.link(home, reference, file.id())))
                        + "\n");
            }
            if (draft.answer(field.name()).isEmpty()) {
                continue;
            }
            var text = field.is(Kind.CONSENT) ? consent(draft, field) : readable(draft, field, language);
            if (field.fills(Slot.DESCRIPTION)) {
                said.add(text);
            } else {
                var label = field.label().in(language);
                others.add(label + (text.contains("\n") ? ":\n" + text + "\n" : ": " + text));
            }
        }
        draft.leftover()
                .forEach((name, text) -> others.add(site.words(ChangeWords.class, language).leftover(name) + ": " + text));
        others.addAll(postmarks.of(draft));
        others.add(site.words(language).reference() + ": " + reference);
        return said.stream().map(text -> text + "\n\n").collect(Collectors.joining()) + String.join("\n", others);
    }

    /** What an agent has to know before opening it. */
    private String line(Attachment file, Locale language, String link) {
        return "- %s (%s, %s, SHA-256 %s)\n  %s".formatted(file.name(), sizes.worded(file.size(), language), file.type(),
                file.digest(), link);
    }

    /** What somebody agreed to are the words that they have read. */
    private String consent(Draft draft, Field field) {
        return site.words(AnswerWords.class, draft.form().defaultLanguage())
                .consent(field.label().in(draft.language()),
                        field.version() == null ? draft.form().version() : field.version());
    }

    private String readable(Draft draft, Field field, Locale language) {
        return draft.isTicked(field) ? site.words(language).yes() : draft.readable(field, language);
    }

    private static List<CustomField> customFields(Draft draft) {
        return draft.form()
                .fields()
                .stream()
                .filter(field -> field.fills() != null && field.fills().isCustom())
                .filter(field -> !draft.answer(field.name()).isEmpty())
                .map(field -> new CustomField(field.fills().customId(), draft.value(field)))
                .toList();
    }

    /** What nobody said is left out of the ticket. */
    private static String given(String answer) {
        return answer.isEmpty() ? null : answer;
    }
}
