package org.deskbell.site;

import java.util.Optional;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.i18n.MessageTemplateLocator;

/**
 * Each message with a parameter is a template, and at the start Qute looks for all of them: by itself in files first, five names for each,
 * which asks all modules of Java in turn.
 */
@Singleton
class WordsFirst implements TemplateLocator {

    private final MessageTemplateLocator words;

    WordsFirst(MessageTemplateLocator words) {
        this.words = words;
    }

    static void add(@Observes EngineBuilder engine, WordsFirst first) {
        engine.addLocator(first);
    }

    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1;
    }

    @Override
    public Optional<TemplateLocation> locate(String id) {
        return words.locate(id);
    }
}
