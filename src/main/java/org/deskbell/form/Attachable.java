package org.deskbell.form;

import java.time.InstantSource;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which files a field takes, and how many.
 *
 * @param mostFiles at most this many
 * @param mostBytes each of them at most this large
 * @param accept one at least
 * @param withoutLocation whether where a picture was taken is removed from it
 */
public record Attachable(int mostFiles, long mostBytes, Set<FileType> accept, boolean withoutLocation) implements Bounds {

    /** Pictures that the location can be taken out of. */
    private static final Set<String> STRIPPABLE = Set.of("image/jpeg", "image/png", "image/webp");

    public Attachable {
        // in the order of the types, whatever order the file has
        accept = Collections.unmodifiableSet(EnumSet.copyOf(accept));
    }

    /** Whether a file of this media type is taken. */
    public boolean takes(String mediaType) {
        return accept.stream().anyMatch(type -> type.holds(mediaType) && (!isStripped(type) || STRIPPABLE.contains(mediaType)));
    }

    /** What HTML's {@code accept} says, so that a browser offers such files first. */
    public String offer() {
        return accept.stream()
                .map(type -> isStripped(type) ? FileType.STRIPPABLE : type.offer())
                .collect(Collectors.joining(","));
    }

    private boolean isStripped(FileType type) {
        return withoutLocation && type == FileType.IMAGES;
    }

    /** What is wrong with the files of the field: first of all what has not been taken, since nobody would find that again. */
    Optional<Flaw> flaw(Field field, Draft draft) {
        List<Refusal> refused = draft.refusals().stream().filter(refusal -> refusal.field().equals(field.name())).toList();
        if (!refused.isEmpty()) {
            Rule rule = refused.get(0).rule();
            return Optional.of(flaw(field, rule, draft,
                    refused.stream().filter(one -> one.rule() == rule).map(Refusal::name).toList()));
        }
        List<Attachment> files = draft.attachments(field);
        if (files.isEmpty() && field.required())
            return Optional.of(flaw(field, Rule.REQUIRED, draft, List.of()));
        if (files.size() > mostFiles)
            return Optional.of(flaw(field, Rule.TOO_MANY_FILES, draft, List.of()));
        return Stream.of(Rule.FILE_TYPE, Rule.FILE_TOO_LARGE)
                .filter(rule -> files.stream().anyMatch(file -> breaks(rule, file)))
                .findFirst()
                .map(rule -> flaw(field, rule, draft,
                        files.stream().filter(file -> breaks(rule, file)).map(Attachment::name).toList()));
    }

    /** A page of an older form may bring what this one does not take. */
    private boolean breaks(Rule rule, Attachment file) {
        return rule == Rule.FILE_TYPE ? !takes(file.type()) : file.size() > mostBytes;
    }

    private Flaw flaw(Field field, Rule rule, Draft draft, List<String> names) {
        return new Flaw(field, rule, Map.of("file", String.join(", ", names), "count",
                names.isEmpty() ? draft.attachments(field).size() : names.size(), "max-files", mostFiles, "max-size",
                mostBytes));
    }

    /** Files are no answer. */
    @Override
    public boolean isBroken(Rule rule, List<String> answer, InstantSource clock) {
        return false;
    }

    @Override
    public Map<String, Object> facts(Rule rule, List<String> answer, InstantSource clock) {
        return Map.of();
    }
}
