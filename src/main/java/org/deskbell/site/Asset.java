package org.deskbell.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * A file that browsers may keep for ever, because its name changes with its content.
 *
 * @param zipped the same, gzipped; null where that would save nothing
 */
record Asset(String path, String mediaType, byte[] bytes, byte[] zipped) {

    static final String ROOT = "/assets/";

    static Asset of(String name, String mediaType, byte[] bytes) {
        int dot = name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.');
        var path = ROOT + name.substring(0, dot) + "." + digest(bytes) + name.substring(dot);
        var zipped = zip(bytes);
        return new Asset(path, mediaType, bytes, zipped.length < bytes.length ? zipped : null);
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] zip(byte[] bytes) {
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return zipped.toByteArray();
    }
}
