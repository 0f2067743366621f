package org.deskbell.form;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The picture of an organisation, read together with its form: at most 100 kB of SVG, PNG or WebP.
 *
 * @param proportion how many times as wide as high it is; empty where its file does not say
 */
public record Logo(String mediaType, byte[] bytes, OptionalDouble proportion) {

    static final int MOST_BYTES = 100 * 1024;

    /** The logo, if the bytes are what the ending of the file's name promises. */
    static Optional<Logo> of(String fileName, byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 1000), StandardCharsets.ISO_8859_1);
        if (fileName.endsWith(".svg") && head.contains("<svg"))
            return Optional.of(new Logo("image/svg+xml", bytes, Proportion.ofSvg(bytes)));
        if (fileName.endsWith(".png") && head.startsWith("\u0089PNG\r\n"))
            return Optional.of(new Logo("image/png", bytes, Proportion.ofPng(bytes)));
        if (fileName.endsWith(".webp") && head.startsWith("RIFF") && head.startsWith("WEBP", 8))
            return Optional.of(new Logo("image/webp", bytes, Proportion.ofWebp(bytes)));
        return Optional.empty();
    }
}
