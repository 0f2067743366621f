package org.deskbell.intake.upload;

import java.util.Set;

import jakarta.inject.Singleton;

import org.apache.tika.Tika;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;

/**
 * What a file is, by what is in it. Its name is asked only where the content leaves it open: a Word document is a ZIP archive to
 * whoever sees its beginning.
 */
@Singleton
class Contents {

    /** As much of the beginning as is looked at, in bytes. */
    static final int START = 64 * 1024;

    private static final Set<String> CONTAINERS = Set.of("application/zip", "application/x-tika-msoffice");
    private static final Set<String> HARMLESS_TEXT = Set.of(".txt", ".text", ".log", ".csv", ".tsv", ".md", ".json", ".yaml",
            ".yml", ".ini", ".conf", ".cfg", ".properties", ".err", ".out", ".trace", ".diff", ".patch");

    /** Made with the first file: it reads a thousand patterns, which costs a third of a second. */
    private static final class Known {
        static final Tika TIKA = new Tika();
        static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    }

    /** Its media type, such as {@code image/png}; {@code application/octet-stream} for what nobody knows. */
    String type(byte[] start, String name) {
        var type = Known.TIKA.detect(start);
        return CONTAINERS.contains(type) ? Known.TIKA.detect(start, name) : type;
    }

    /**
     * The name with an ending that belongs to the type. Whoever opens the file goes by that ending: a picture that is also a web page
     * must not be called {@code .html}.
     */
    String name(String clean, String type) {
        var extension = FileName.extension(clean);
        if (type.startsWith("text/") || type.equals("application/xml")) {
            return HARMLESS_TEXT.contains(extension) ? clean : FileName.clean(clean + ".txt");
        }
        try {
            var known = Known.TYPES.forName(type);
            return known.getExtensions().contains(extension) ? clean : FileName.clean(clean + known.getExtension());
        } catch (MimeTypeException e) {
            throw new IllegalStateException(type + " came from the same list", e);
        }
    }
}
