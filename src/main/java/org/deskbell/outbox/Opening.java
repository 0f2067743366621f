package org.deskbell.outbox;

import java.nio.file.Path;
import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.InjectableInstance;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;

/**
 * What happens to the database before anybody uses it, and after the last: it is found, nobody else serves it, it is sound, and it is
 * brought to this version's tables. Whatever is wrong with it refuses the start with a sentence, or ends what has been started, where
 * reading all of it would have kept everybody waiting.
 */
@Singleton
class Opening {

    private static final Logger LOG = Logger.getLogger(Opening.class);
    /** After the settings of the help desk were read, before anything is accepted or carried. */
    private static final int EARLY = 10;
    private static final int LAST = Interceptor.Priority.LIBRARY_AFTER + 1000;

    private final Optional<String> fault;
    private final Optional<Path> file;
    private final InjectableInstance<AgroalDataSource> sources;
    private final InjectableInstance<Flyway> migrations;
    private Tenancy tenancy;
    private Survey survey;

    Opening(@ConfigProperty(name = DatabaseUrl.FAULT) Optional<String> fault,
            @ConfigProperty(name = DatabaseUrl.FILE) Optional<Path> file, @Any InjectableInstance<AgroalDataSource> sources,
            @Any InjectableInstance<Flyway> migrations) {
        this.fault = fault;
        this.file = file;
        this.sources = sources;
        this.migrations = migrations;
    }

    void open(@Observes @Priority(EARLY) StartupEvent event) {
        fault.ifPresent(sentence -> {
            throw new ConfigurationException(sentence);
        });
        file.ifPresent(path -> {
            tenancy = Tenancy.of(path);
            var source = sources.getActive();
            Soundness.demand(source, source.getConfiguration().connectionPoolConfiguration().maxSize());
            survey = new Survey(path, source, Survey.LARGE, Opening::end);
            survey.before();
        });
        try {
            migrations.getActive().migrate();
        } catch (FlywayException e) {
            // without its cause, or Quarkus prints stack traces instead of the sentence
            throw new ConfigurationException("The database of DATABASE_URL cannot be opened: " + firstLine(deepest(e)));
        }
    }

    void read(@Observes @Priority(LAST) StartupEvent event) {
        if (survey != null) {
            survey.beside();
        }
    }

    /** As a start would have been refused: nothing more is promised on the strength of this file. */
    private static void end(String sentence) {
        LOG.fatal(sentence);
        Quarkus.asyncExit(1);
    }

    void close(@Observes @Priority(LAST) ShutdownEvent event, Checkpoint checkpoint) {
        if (survey != null) {
            survey.close();
        }
        checkpoint.end();
        if (tenancy != null) {
            tenancy.close();
        }
    }

    private static Throwable deepest(Throwable thrown) {
        return thrown.getCause() == null ? thrown : deepest(thrown.getCause());
    }

    private static String firstLine(Throwable thrown) {
        return Optional.ofNullable(thrown.getMessage())
                .orElse(thrown.getClass().getSimpleName())
                .lines()
                .findFirst()
                .orElse("");
    }
}
