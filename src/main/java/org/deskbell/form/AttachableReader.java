package org.deskbell.form;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads which files a field takes. */
final class AttachableReader {

    private static final int MOST_FILES = 20;
    private static final int USUAL_FILES = 3;
    private static final long KILOBYTE = 1000;
    private static final long MEGABYTE = 1000 * KILOBYTE;
    private static final long MOST_BYTES = 100 * MEGABYTE;
    private static final long USUAL_BYTES = 10 * MEGABYTE;
    private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{0,5})(kB|MB)");

    private final Block block;

    AttachableReader(Block block) {
        this.block = block;
    }

    Attachable attachable() {
        Set<FileType> accept = block.may("accept", AttachableReader::accept, EnumSet.allOf(FileType.class));
        boolean withoutLocation = "remove".equals(block.may("location", v -> v.oneOf("keep", "remove")));
        if (withoutLocation && !accept.contains(FileType.IMAGES))
            block.fault("location", "only images have a location; add images to accept, or remove this key");
        return new Attachable(block.may("max-files", v -> v.number(1, MOST_FILES), USUAL_FILES),
                block.may("max-size", AttachableReader::size, USUAL_BYTES), accept, withoutLocation);
    }

    /** Null with a fault where none is left. */
    private static Set<FileType> accept(Value value) {
        List<FileType> types = value.some()
                .map(v -> v.oneOf(List.of(FileType.values()), FileType::key, "not known"))
                .filter(Objects::nonNull)
                .toList();
        if (types.stream().distinct().count() < types.size())
            value.fault("a type stands here twice");
        return types.isEmpty() ? null : EnumSet.copyOf(types);
    }

    private static Long size(Value value) {
        String text = value.text(AttachableReader::isSize, "a size is written like 500kB or 10MB, at most 100MB");
        return text == null ? null : bytes(text);
    }

    private static boolean isSize(String text) {
        return SIZE.matcher(text).matches() && bytes(text) <= MOST_BYTES;
    }

    private static long bytes(String text) {
        Matcher size = SIZE.matcher(text);
        if (!size.matches())
            throw new IllegalArgumentException("no size");
        return Long.parseLong(size.group(1)) * (size.group(2).equals("kB") ? KILOBYTE : MEGABYTE);
    }
}
