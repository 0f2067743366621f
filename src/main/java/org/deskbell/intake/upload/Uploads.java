package org.deskbell.intake.upload;

import java.util.List;

import jakarta.inject.Singleton;

import org.deskbell.form.Attachable;
import org.deskbell.outbox.Attachments;
import org.deskbell.outbox.FilesConfig;

/** Where files begin their way in. */
@Singleton
public class Uploads {

    private final Attachments attachments;
    private final Contents contents;
    private final FilesConfig config;

    Uploads(Attachments attachments, Contents contents, FilesConfig config) {
        this.attachments = attachments;
        this.contents = contents;
        this.config = config;
    }

    /**
     * Where a post comes from.
     *
     * @param form id of the form
     * @param sender keyed hash of where it comes from; null where nobody can tell
     * @param length bytes of the whole post; a large number where it does not say
     * @param rehearsed whether nothing of it is to be kept
     */
    public record Origin(String form, String sender, long length, boolean rehearsed) {}

    /** Bytes that the files of one message may have together. */
    public long mostTogether() {
        return config.message().asLongValue();
    }

    /**
     * @param wanted what the field takes
     * @param fileName as it was sent
     * @param room bytes that the message may still take
     */
    public Upload begin(Origin origin, Attachable wanted, String field, String fileName, long room) {
        var place = origin.rehearsed
                ? new Place.Nowhere()
                : new Place.Kept(attachments, origin.form, origin.sender);
        return new Upload(place, contents, wanted, field, fileName, new Upload.Room(room, Math.min(room, origin.length)));
    }

    /** A page with these files is open again, so they wait longer. */
    public void keep(List<String> ids) {
        attachments.touch(ids);
    }

    /** Nobody will send these files. */
    public void discard(Iterable<String> ids) {
        var place = new Place.Kept(attachments, "", null);
        ids.forEach(place::discard);
    }
}
