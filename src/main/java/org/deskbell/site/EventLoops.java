package org.deskbell.site;

import java.util.Set;

import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * As many event loops as processors, where nobody wants another number. Of the two for each that are the default one has to wake the other
 * for half of the calls to the help desk.
 */
public class EventLoops implements ConfigSource {

    private static final String KEY = "quarkus.vertx.event-loops-pool-size";
    /** Less than any file or variable has. */
    private static final int ORDINAL = 50;

    @Override
    public Set<String> getPropertyNames() {
        return Set.of(KEY);
    }

    @Override
    public String getValue(String key) {
        return key.equals(KEY) ? Integer.toString(Runtime.getRuntime().availableProcessors()) : null;
    }

    @Override
    public String getName() {
        return "processors";
    }

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }
}
