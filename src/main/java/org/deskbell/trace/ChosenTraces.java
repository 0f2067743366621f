package org.deskbell.trace;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

import javax.crypto.SecretKey;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** The one way to tell of this process, chosen by the settings when it starts: to a collector, or to nobody. */
@Singleton
class ChosenTraces {

    private static final Logger LOG = Logger.getLogger(ChosenTraces.class);
    /** A setting that is wrong refuses the start before anything is done. */
    private static final int FIRST = 5;
    /** After the courier, whose last attempts are told too. */
    private static final int LAST = Interceptor.Priority.LIBRARY_AFTER + 1000;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Traces traces;

    ChosenTraces(TraceConfig config, @ConfigProperty(name = "otel.service.name") Optional<String> name,
            @Named("trace") Provider<SecretKey> key, InstantSource clock) {
        this.traces = new TraceRule(config).collector().<Traces>map(collector -> {
            LOG.infof("Traces go to %s", collector.url().getHost());
            return new ToldTraces(collector, name.filter(said -> !said.isBlank()).orElse("deskbell"), PAUSE,
                    new Ids(key.get()), clock);
        }).orElse(NoTraces.NOBODY);
    }

    @Produces
    @Singleton
    Traces choose() {
        return traces;
    }

    /** Being made at the start is the point. */
    void begin(@Observes @Priority(FIRST) StartupEvent event) {
        LOG.debug("Whoever is to be told of traces is known");
    }

    void end(@Observes @Priority(LAST) ShutdownEvent event) throws Exception {
        if (traces instanceof AutoCloseable told) {
            told.close();
        }
    }
}
