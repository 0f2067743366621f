package org.deskbell.intake.multipart;

/**
 * What the head of one part says: the field, and the file's name if it is a file.
 *
 * @param fileName as it was sent; empty where the visitor chose none; null: this part is a text
 */
public record Part(String field, String fileName) {

    public boolean isFile() {
        return fileName != null;
    }

    /** Says nothing of what the visitor calls it. */
    @Override
    public String toString() {
        return "Part[" + (isFile() ? "file" : "text") + "]";
    }
}
