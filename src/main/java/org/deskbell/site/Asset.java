package org.deskbell.site;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that any site may load, and how long browsers may keep it.
 *
 * @param zipped the same, gzipped; null where that would save nothing
 * @param tag changes with the content
 */
record Asset(String path, String mediaType, byte[] bytes, byte[] zipped, String tag, String caching) {

    static final String ROOT = "/assets/";

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String FOR_MINUTES = "public, max-age=600, stale-while-revalidate=86400";

    /** Under a name that changes with its content. */
    static Asset of(String name, String mediaType, byte[] bytes) {
        int dot = name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.');
        return at(ROOT + name.substring(0, dot) + "." + digest(bytes) + name.substring(dot), mediaType, bytes, FOR_EVER);
    }

    /** Under a name whose content never changes. */
    static Asset pinned(String path, String mediaType, byte[] bytes) {
        return at(path, mediaType, bytes, FOR_EVER);
    }

    /** Under a name that is always the newest. */
    static Asset newest(String path, String mediaType, byte[] bytes) {
        return at(path, mediaType, bytes, FOR_MINUTES);
    }

    private static Asset at(String path, String mediaType, byte[] bytes, String caching) {
        var zipped = Zip.of(bytes);
        return new Asset(path, mediaType, bytes, zipped.length < bytes.length ? zipped : null, digest(bytes), caching);
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
