package org.deskbell.intake;

import java.util.Locale;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.deskbell.form.Attachable;
import org.deskbell.form.Attachment;
import org.deskbell.form.Draft;
import org.deskbell.form.Field;
import org.deskbell.form.FileType;
import org.deskbell.form.Form;
import org.deskbell.form.Refusal;
import org.deskbell.form.Rule;
import org.deskbell.intake.FileField.Reasons;
import org.deskbell.site.Languages;
import org.deskbell.site.Site;

/** Shows which files a field takes, which are here, and which were not taken. */
@Singleton
class FileFields {

    private final Site site;
    private final Tags tags;
    private final Sizes sizes;
    private final FileReasons reasons;

    FileFields(Site site, Tags tags, Sizes sizes, FileReasons reasons) {
        this.site = site;
        this.tags = tags;
        this.sizes = sizes;
        this.reasons = reasons;
    }

    /**
     * What the page shows of it; null where the field takes no files.
     *
     * @param address of the form's page
     * @param told whether the field's error says already why some are not here
     */
    FileField of(Field field, Draft draft, String address, boolean told) {
        if (!(field.bounds() instanceof Attachable files)) {
            return null;
        }
        var language = draft.language();
        var query = "?lang=" + language.toLanguageTag();
        var refusals = draft.refusals().stream().filter(refusal -> refusal.field().equals(field.name())).toList();
        return new FileField(limits(files, language), files.offer(), files.mostFiles(), files.mostBytes(),
                files.accept().contains(FileType.IMAGES),
                address + "/files" + query,
                address + "/files/drop" + query,
                Stream.concat(
                        draft.attachments(field).stream().map(file -> taken(draft.form(), field.name(), file, language)),
                        refusals.stream()
                                .filter(refusal -> !told || refusal.rule() != refusals.get(0).rule())
                                .map(refusal -> refused(refusal, files, language, false)))
                        .toList(),
                new Reasons(reasons.of(Rule.TOO_MANY_FILES, files, language), reasons.of(Rule.FILE_TOO_LARGE, files, language),
                        reasons.of(Rule.FILE_TYPE, files, language), reasons.of(Rule.FILE_EMPTY, files, language)));
    }

    FileItem taken(Form form, String field, Attachment file, Locale language) {
        return new FileItem(field, file.name(), sizes.worded(file.size(), language), tags.tag(form, file), null, false);
    }

    /** @param again whether sending it once more may help, and can be done */
    FileItem refused(Refusal refusal, Attachable files, Locale language, boolean again) {
        return new FileItem(refusal.field(), refusal.name(), null, null, reasons.of(refusal.rule(), files, language), again);
    }

    private String limits(Attachable files, Locale language) {
        var words = site.words(FileWords.class, language);
        var size = sizes.worded(files.mostBytes(), language);
        var types = reasons.types(files, language);
        return files.mostFiles() == 1
                ? words.limit(size, types)
                : words.limits(Languages.figure(files.mostFiles(), language), size, types);
    }
}
