package org.deskbell.intake.upload;

import java.text.Normalizer;
import java.util.Locale;

/** A file's name as people read it and disks take it: no path, nothing invisible, nothing that turns the text around, not too long. */
final class FileName {

    /** In code points. Windows stops at 255 UTF-16 units, Linux at 255 bytes; three bytes a letter leave room for both. */
    static final int LONGEST = 80;

    private static final String NAMELESS = "file";
    private static final String NOT_ON_A_DISK = "[<>:\"|?*\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\u2028\u2029]";

    private FileName() {}

    /** @param sent as the browser sent it, perhaps with the path on the visitor's own disk */
    static String clean(String sent) {
        var name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        name = Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[\\p{Z}\\s]+", " ")
                .replaceAll(NOT_ON_A_DISK, "")
                // Windows drops dots and spaces at the end, Unix hides what begins with a dot
                .replaceAll("^[. ]+|[. ]+$", "");
        return name.isEmpty() ? NAMELESS : cut(name, extension(name));
    }

    /** Small letters, with the dot; empty where there is none. */
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        var end = dot < 1 ? "" : name.substring(dot);
        return end.matches("\\.[A-Za-z0-9]{1,10}") ? end.toLowerCase(Locale.ROOT) : "";
    }

    private static String cut(String name, String extension) {
        int length = name.codePointCount(0, name.length());
        if (length <= LONGEST) {
            return name;
        }
        var stem = name.substring(0, name.offsetByCodePoints(0, LONGEST - extension.length()));
        return stem.strip() + extension;
    }
}
