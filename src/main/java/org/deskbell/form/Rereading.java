package org.deskbell.form;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * Looks at the form files, and whether somebody has published a form, every other second. A watch of the operating system's sees no
 * change of a mounted volume.
 */
@Singleton
class Rereading {

    private static final int SECONDS = 2;

    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "forms");
        thread.setDaemon(true);
        return thread;
    });

    void begin(@Observes StartupEvent event, Forms forms) {
        // before the first visitor comes
        forms.reread();
        rounds.scheduleWithFixedDelay(forms::reread, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    void end(@Observes ShutdownEvent event) {
        rounds.shutdown();
    }
}
