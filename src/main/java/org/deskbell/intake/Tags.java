package org.deskbell.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.deskbell.form.Attachment;
import org.deskbell.form.Field;
import org.deskbell.form.Form;
import org.deskbell.form.Kind;
import org.deskbell.shield.Seals;

/**
 * Tags, as a cloakroom gives them: the page carries one for each file that waits with us, and with it all that the page and the form
 * have to know. Nobody can make one for a file that somebody else gave.
 */
@Singleton
class Tags {

    private static final String PURPOSE = "attachment";

    /** Longer than any that we make, in characters. */
    private static final int LONGEST = 1500;

    private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_-]{100,}\\.[A-Za-z0-9_-]{22}");

    private final Seals seals;

    Tags(Seals seals) {
        this.seals = seals;
    }

    String tag(Form form, Attachment file) {
        var text = String.join("\n", file.id(), file.type(), Long.toString(file.size()), file.digest(), file.name());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8)) + "." + seal(form, text);
    }

    /** The file behind a tag, if we made it for this form. Any nonsense is answered with nothing. */
    Optional<Attachment> read(Form form, String tag) {
        int dot = tag == null ? -1 : tag.indexOf('.');
        if (dot < 0 || tag.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(tag.substring(0, dot)), UTF_8);
            if (!seals.fits(PURPOSE, form.id() + "\n" + text, tag.substring(dot + 1))) {
                return Optional.empty();
            }
            var parts = text.split("\n", 5);
            return Optional.of(new Attachment(parts[0], parts[4], parts[1], Long.parseLong(parts[2]), parts[3]));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The files of a field whose tags came back with the page; nothing where the field takes none. */
    Stream<Attachment> brought(Form form, Field field, PostedForm posted) {
        return field.is(Kind.FILE)
                ? posted.values().getOrDefault(field.name(), List.of()).stream().flatMap(tag -> read(form, tag).stream())
                : Stream.empty();
    }

    /** Whether this is nothing that anybody typed, whatever the form makes of its field by now. */
    static boolean isOne(String text) {
        return TAG.matcher(text).matches();
    }

    private String seal(Form form, String text) {
        return seals.seal(PURPOSE, form.id() + "\n" + text);
    }
}
