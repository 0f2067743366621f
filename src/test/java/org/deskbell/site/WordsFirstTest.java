package org.deskbell.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.junit.jupiter.api.Test;

import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class WordsFirstTest {

    @Inject
    Files files;

    @Test
    void onlyTemplatesThatAreFilesAreLookedForAmongFiles() {
        assertThat(files.asked).contains("FormPage/page.html").allMatch(id -> id.contains("/") || id.endsWith(".html"));
    }

    /** Where Qute looks for files, and hears what it is asked for. */
    @Singleton
    static class Files implements TemplateLocator {

        final Set<String> asked = ConcurrentHashMap.newKeySet();

        static void listen(@Observes EngineBuilder engine, Files files) {
            engine.addLocator(files);
        }

        @Override
        public int getPriority() {
            return DEFAULT_PRIORITY;
        }

        @Override
        public Optional<TemplateLocation> locate(String id) {
            asked.add(id);
            return Optional.empty();
        }
    }
}
