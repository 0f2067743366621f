package org.deskbell.intake;

import io.quarkus.qute.TemplateData;

/**
 * A file in the list of its field: one that is here, with a tag, or one that was not taken, with the reason.
 *
 * @param field name of the field
 * @param name of the file
 * @param size in words; null where it was not taken
 * @param tag null where it was not taken
 * @param reason null where it was taken
 * @param again whether the page that has just sent it may do so once more
 */
@TemplateData
record FileItem(String field, String name, String size, String tag, String reason, boolean again) {

    /** In the middle of a sentence. */
    public String isolated() {
        return FileReasons.isolated(name);
    }
}
