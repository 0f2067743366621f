package org.deskbell.intake;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;

/** Refuses to start with settings that make no sense; in code, as the outbox does and for its reason. */
@Singleton
class IntakeRules {

    /** Before anybody works with what is checked here. */
    private static final int FIRST = Interceptor.Priority.PLATFORM_BEFORE;
    /** Of the 200 threads; other pages need some. */
    private static final int LONGEST_QUEUE = 150;

    void check(@Observes @Priority(FIRST) StartupEvent event, IntakeConfig config) {
        if (config.queue() < 1 || config.queue() > LONGEST_QUEUE) {
            throw new ConfigurationException(
                    "DESKBELL_INTAKE_QUEUE is " + config.queue() + "; it must be from 1 to " + LONGEST_QUEUE + ".");
        }
        if (config.patience().isNegative()) {
            throw new ConfigurationException(
                    "DESKBELL_INTAKE_PATIENCE is " + config.patience().toSeconds() + " s; it must be 0 s or more.");
        }
    }
}
