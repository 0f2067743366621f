package org.deskbell.intake;

import java.util.List;

import io.quarkus.qute.TemplateData;

/**
 * What the page shows of a field that takes files, besides what every question has.
 *
 * @param limits how many, how large and which, in words
 * @param offer what the browser offers first, as HTML's {@code accept}
 * @param most how many
 * @param mostBytes how large each
 * @param pastes whether a screenshot is something that it takes
 * @param address where a script sends each file by itself
 * @param removal where it says that one is not wanted any more
 * @param items those that are here, then those that were not taken and of which the field's error says nothing
 * @param reasons what the script says of files that it need not send at all
 */
@TemplateData
record FileField(
        String limits,
        String offer,
        int most,
        long mostBytes,
        boolean pastes,
        String address,
        String removal,
        List<FileItem> items,
        Reasons reasons) {

    /** Why a file is not sent, as its place in the list says it. */
    @TemplateData
    record Reasons(String tooMany, String tooLarge, String type, String empty) {}

    public boolean many() {
        return most > 1;
    }

    /** Whether there is a file already, so that none is wanted. */
    public boolean given() {
        return items.stream().anyMatch(item -> item.tag() != null);
    }
}
