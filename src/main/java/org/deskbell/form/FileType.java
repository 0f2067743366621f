package org.deskbell.form;

import java.util.Locale;
import java.util.Set;

/** Sorts of files by the names that people have for them; what a browser would run, such as SVG and HTML, is none of them. */
public enum FileType {

    // phones make JPEGs of their pictures unless HEIC is offered, and those every agent can open
    IMAGES("image/jpeg,image/png,image/gif,image/webp",
            Set.of("image/jpeg", "image/png", "image/gif", "image/webp", "image/avif",
                    "image/heic", "image/heif", "image/bmp", "image/tiff")),
    PDF("application/pdf,.pdf", Set.of("application/pdf")),
    TEXT("text/plain,.txt,.csv,.md,.json", Set.of("text/plain", "text/csv", "text/tab-separated-values", "text/markdown",
            "text/x-web-markdown", "text/x-yaml", "application/json")),
    LOGS(".log,.txt,.har", Set.of("text/plain", "text/x-log", "text/csv", "application/json", "application/x-ndjson")),
    ARCHIVES(".zip,.gz,.tgz,.tar,.7z,.bz2,.xz,.zst,.rar", Set.of("application/zip", "application/gzip", "application/x-tar",
            "application/x-gtar", "application/x-7z-compressed", "application/x-bzip", "application/x-bzip2",
            "application/x-xz",
            "application/zstd", "application/x-rar-compressed")),
    DOCUMENTS(".docx,.doc,.odt,.rtf,.xlsx,.xls,.ods,.pptx,.ppt,.odp", Set.of("application/msword", "application/rtf",
            "application/vnd.ms-excel", "application/vnd.ms-powerpoint", "application/x-tika-msoffice",
            "application/x-tika-ooxml",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.spreadsheet",
            "application/vnd.oasis.opendocument.presentation"));

    /** What {@link #IMAGES} offers where they have to be such that their location can be removed. */
    static final String STRIPPABLE = "image/jpeg,image/png,image/webp";

    private final String offer;
    private final Set<String> mediaTypes;

    FileType(String offer, Set<String> mediaTypes) {
        this.offer = offer;
        this.mediaTypes = mediaTypes;
    }

    /** As form files write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param mediaType as it was found by the content, without parameters */
    public boolean holds(String mediaType) {
        return mediaTypes.contains(mediaType);
    }

    /** What HTML's {@code accept} says of it. */
    String offer() {
        return offer;
    }
}
