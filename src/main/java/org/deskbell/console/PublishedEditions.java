package org.deskbell.console;

import java.util.List;

import jakarta.inject.Singleton;

import org.deskbell.form.Published;
import org.deskbell.outbox.Editions;

/** Brings the editions from where they are kept to where forms are read; neither room knows the other. */
@Singleton
class PublishedEditions implements Published {

    private final Editions editions;

    PublishedEditions(Editions editions) {
        this.editions = editions;
    }

    @Override
    public String look() {
        return editions.look();
    }

    @Override
    public List<Edition> current() {
        return editions.last()
                .stream()
                .flatMap(last -> editions.text(last.form(), last.number())
                        .map(text -> new Edition(last.form(), last.number(), text))
                        .stream())
                .toList();
    }
}
