package org.deskbell.outbox;

import java.time.Duration;

import org.eclipse.microprofile.config.spi.Converter;

import io.quarkus.runtime.configuration.MemorySizeConverter;

/**
 * So many bytes in so long, as {@code 100M/1h}; {@code off} where nobody counts.
 *
 * @param bytes zero where it is off
 */
public record Quota(long bytes, Duration per) {

    static final Quota OFF = new Quota(0, Duration.ZERO);

    boolean isOff() {
        return bytes == 0;
    }

    /** Reads it where a setting says it. */
    public static class Reader implements Converter<Quota> {

        private static final long serialVersionUID = 1;
        private static final String FORM = "[1-9][0-9]{0,5}[KMGkmg]/[1-9][0-9]{0,3}[smhd]";

        @Override
        public Quota convert(String said) {
            var text = said.strip();
            if (text.equals("off")) {
                return OFF;
            }
            if (!text.matches(FORM)) {
                throw new IllegalArgumentException("\"" + text + "\" is no size in a time; write it like 100M/1h"
                        + " (K, M or G; s, m, h or d), or off");
            }
            int slash = text.indexOf('/');
            long number = Long.parseLong(text.substring(slash + 1, text.length() - 1));
            return new Quota(new MemorySizeConverter().convert(text.substring(0, slash)).asLongValue(),
                    switch (text.charAt(text.length() - 1)) {
                        case 's' -> Duration.ofSeconds(number);
                        case 'm' -> Duration.ofMinutes(number);
                        case 'h' -> Duration.ofHours(number);
                        default -> Duration.ofDays(number);
                    });
        }
    }
}
