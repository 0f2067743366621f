package org.deskbell.intake;

import java.util.Locale;

import jakarta.inject.Singleton;

import org.deskbell.form.Attachable;
import org.deskbell.form.FileType;
import org.deskbell.form.Flaw;
import org.deskbell.form.Rule;
import org.deskbell.site.Languages;
import org.deskbell.site.Site;

/** Says why a file is not taken, and which files are. */
@Singleton
class FileReasons {

    private final Site site;
    private final Sizes sizes;

    FileReasons(Site site, Sizes sizes) {
        this.site = site;
        this.sizes = sizes;
    }

    /** A flaw in our own words: after the names of the files, or what the field is called where it is about none in particular. */
    String of(Flaw flaw, Attachable files, Locale language) {
        var words = site.words(FileWords.class, language);
        var label = flaw.field().label().in(language);
        if (flaw.rule() == Rule.REQUIRED) {
            return words.required(label);
        }
        var names = flaw.facts().get("file").toString();
        return words.named(names.isEmpty() ? label : isolated(names), of(flaw.rule(), files, language));
    }

    /** Where the file's name stands beside it. */
    String of(Rule rule, Attachable files, Locale language) {
        var words = site.words(FileWords.class, language);
        switch (rule) {
            case TOO_MANY_FILES :
                return files.mostFiles() == 1
                        ? words.onlyOne()
                        : words.tooMany(Languages.figure(files.mostFiles(), language));
            case FILE_TYPE :
                return words.type(types(files, language));
            case FILE_TOO_LARGE :
                return words.tooLarge(sizes.worded(files.mostBytes(), language));
            case FILE_EMPTY :
                return words.empty();
            case TOO_MUCH :
                return words.together();
            case NO_ROOM :
                return words.noRoom();
            case FILE_GONE :
                return words.gone();
            default :
                return words.damaged();
        }
    }

    /** The sorts that are taken, with commas between. */
    String types(Attachable files, Locale language) {
        var words = site.words(FileWords.class, language);
        return files.accept().stream().map(type -> type(type, files, words)).reduce(words::listed).orElseThrow();
    }

    private static String type(FileType type, Attachable files, FileWords words) {
        switch (type) {
            case IMAGES :
                return files.withoutLocation() ? words.plainImages() : words.images();
            case PDF :
                return words.pdf();
            case TEXT :
                return words.text();
            case LOGS :
                return words.logs();
            case ARCHIVES :
                return words.archives();
            default :
                return words.documents();
        }
    }

    /** A name in another direction of writing leaves the words around it in theirs. */
    static String isolated(String names) {
        return "\u2068" + names + "\u2069";
    }
}
