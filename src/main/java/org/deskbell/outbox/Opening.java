package org.deskbell.outbox;

import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

import io.quarkus.arc.InjectableInstance;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;

/** What happens to the database before anybody uses it: it is found, and brought to this version's tables. */
@Singleton
class Opening {

    /** After the settings of the help desk were read, before anything is accepted or carried. */
    private static final int EARLY = 10;

    private final Optional<String> fault;
    private final InjectableInstance<Flyway> migrations;

    Opening(@ConfigProperty(name = DatabaseUrl.FAULT) Optional<String> fault, @Any InjectableInstance<Flyway> migrations) {
        this.fault = fault;
        this.migrations = migrations;
    }

    void open(@Observes @Priority(EARLY) StartupEvent event) {
        fault.ifPresent(sentence -> {
            throw new ConfigurationException(sentence);
        });
        try {
            migrations.getActive().migrate();
        } catch (FlywayException e) {
            // without its cause, or Quarkus prints stack traces instead of the sentence
            throw new ConfigurationException("The database of DATABASE_URL cannot be opened: " + firstLine(deepest(e)));
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
