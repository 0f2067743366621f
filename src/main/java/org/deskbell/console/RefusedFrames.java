package org.deskbell.console;

import static java.util.stream.Collectors.joining;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

import org.deskbell.site.Refusals;

import io.quarkus.qute.i18n.MessageBundles;

/** Sites that showed a form in a frame today and may not, as one note; most often it is the company's own new site. */
@Named("refusedFrames")
@Singleton
public class RefusedFrames {

    private static final int MOST = 10;

    private final RefusalWords words = MessageBundles.get(RefusalWords.class);
    private final Refusals refusals;

    RefusedFrames(Refusals refusals) {
        this.refusals = refusals;
    }

    /** Null where there is none. */
    public Note note() {
        var all = refusals.all();
        if (all.isEmpty()) {
            return null;
        }
        var sites = all.stream()
                .limit(MOST)
                .map(refusal -> words.site(refusal.origin(), refusal.form()))
                .collect(joining(", "));
        return new Note("wait", "alert", words.refused(all.size() > MOST ? sites + ", …" : sites), words.refusedHow());
    }
}
