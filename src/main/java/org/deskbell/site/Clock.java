package org.deskbell.site;

import java.time.InstantSource;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The one place that knows the time of day; every room has the {@link InstantSource} injected. */
class Clock {

    @Produces
    @Singleton
    InstantSource now() {
        return InstantSource.system();
    }
}
