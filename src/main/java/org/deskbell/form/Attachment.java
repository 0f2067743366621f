package org.deskbell.form;

/**
 * A file that a visitor gives with a message; its bytes lie elsewhere.
 *
 * @param id where its bytes lie
 * @param name clean, and for people only: it says nothing of the content
 * @param type the media type, found by the content
 * @param size in bytes
 * @param digest its SHA-256 in small hex digits
 */
public record Attachment(String id, String name, String type, long size, String digest) {

    /** Names of files say much about people, and drafts end up in messages of exceptions. */
    @Override
    public String toString() {
        return "Attachment[" + id + ", " + type + ", " + size + "]";
    }
}
