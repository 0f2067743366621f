package org.deskbell.form;

import java.util.Map;
import java.util.Optional;

/** A company's picture, read together with its form file. */
public record Logo(String extension, byte[] bytes) {

    /** Bytes; a logo is loaded with every first visit. */
    static final int MOST_BYTES = 100_000;

    private static final Map<String, String> MEDIA_TYPES = Map.of("svg", "image/svg+xml", "png", "image/png", "webp",
            "image/webp");

    public String mediaType() {
        return MEDIA_TYPES.get(extension);
    }

    static Optional<String> extensionOf(String file) {
        var extension = file.substring(file.lastIndexOf('.') + 1);
        return MEDIA_TYPES.containsKey(extension) ? Optional.of(extension) : Optional.empty();
    }
}
