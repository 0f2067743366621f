package org.deskbell.console;

import java.util.List;
import java.util.Locale;

import org.deskbell.console.ListView.Option;
import org.deskbell.outbox.Amendment;
import org.deskbell.outbox.Amendment.Part;
import org.deskbell.outbox.Case;

import io.quarkus.qute.i18n.MessageBundles;

/**
 * What can be edited of a ticket, as its template prints it.
 *
 * @param again whether sending again can make a second ticket
 * @param flaws empty where nothing has to be fixed
 */
record EditView(Frame frame, String list, String address, String reference, int attempts, String again, List<Field> fields,
        List<Field> flaws) {

    /**
     * One part.
     *
     * @param kind of its input: {@code text}, {@code email}, {@code tel}, {@code textarea} or {@code select}
     * @param error null where nothing is wrong with it
     */
    record Field(String name, String kind, String label, String value, String error, List<Option> options) {}

    static EditView of(Frame frame, String list, Case found, int attempts, String again, Amendment typed) {
        var words = MessageBundles.get(EditWords.class);
        var labels = MessageBundles.get(CaseWords.class);
        var flaws = typed.flaws();
        var fields = List.of(
                field(Part.NAME, "text", labels.person(), typed.name(), flaws, words.lineFlaw()),
                field(Part.EMAIL, "email", labels.email(), typed.email(), flaws, words.emailFlaw()),
                field(Part.PHONE, "tel", labels.phone(), typed.phone(), flaws, words.lineFlaw()),
                field(Part.SUBJECT, "text", labels.subject(), typed.subject(), flaws, words.lineFlaw()),
                field(Part.DESCRIPTION, "textarea", labels.text(), typed.description(), flaws, words.textFlaw()),
                new Field(Part.PRIORITY.key(), "select", words.priority(), typed.priority(), null, List.of(
                        option("", words.noPriority(), typed), option("high", words.high(), typed),
                        option("normal", words.normal(), typed), option("low", words.low(), typed))));
        var reference = found.submission().reference();
        return new EditView(frame, list, "/console/" + reference, reference.text(), attempts, again, fields,
                fields.stream().filter(field -> field.error() != null).toList());
    }

    private static Field field(Part part, String kind, String label, String value, List<Part> flaws, String error) {
        return new Field(part.name().toLowerCase(Locale.ROOT), kind, label, value, flaws.contains(part) ? error : null,
                List.of());
    }

    private static Option option(String value, String text, Amendment typed) {
        return new Option(value, text, value.equals(typed.priority()));
    }
}
