package org.deskbell.form;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * Looks at the form files, and whether somebody has published a form, every other second. A watch of the operating system's sees no
 * change of a mounted volume.
 */
@Singleton
class Rereading {

    private static final Logger LOG = Logger.getLogger(Rereading.class);
    private static final int SECONDS = 2;

    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "forms");
        thread.setDaemon(true);
        return thread;
    });

    void begin(@Observes StartupEvent event, Forms forms) {
        // before the first visitor comes
        forms.reread();
        rounds.scheduleWithFixedDelay(() -> round(forms), SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    static void round(Forms forms) {
        try {
            forms.reread();
        } catch (Throwable e) { // whatever it is: a round that throws would be the last
            LOG.error("Could not look at the forms again; the next round tries again", e);
        }
    }

    void end(@Observes ShutdownEvent event) {
        rounds.shutdown();
    }
}
