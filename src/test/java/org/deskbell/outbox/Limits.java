package org.deskbell.outbox;

import java.time.Duration;
import java.util.Optional;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;

/** The settings for files, as a test likes them; at first those that the product has by itself. */
class Limits implements FilesConfig {

    static final Duration WAIT = Duration.ofHours(6);

    Duration keep = Duration.ofDays(30);
    String store = "2G";
    String sender = "100M/1h";

    @Override
    public MemorySize store() {
        return new MemorySizeConverter().convert(store);
    }

    @Override
    public MemorySize message() {
        return new MemorySizeConverter().convert("25M");
    }

    @Override
    public Quota sender() {
        return new Quota.Reader().convert(sender);
    }

    @Override
    public Duration unsent() {
        return WAIT;
    }

    @Override
    public Duration keep() {
        return keep;
    }

    @Override
    public boolean logIn() {
        return false;
    }

    @Override
    public Optional<String> clamd() {
        return Optional.empty();
    }
}
