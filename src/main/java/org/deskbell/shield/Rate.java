package org.deskbell.shield;

import java.time.Duration;

import org.eclipse.microprofile.config.spi.Converter;

/**
 * So many in so long, as {@code 20/1h}; {@code off} where nobody counts.
 *
 * @param count zero where it is off
 */
public record Rate(int count, Duration per) {

    static final Rate OFF = new Rate(0, Duration.ZERO);

    boolean isOff() {
        return count == 0;
    }

    /** So many times as much in the same time. */
    Rate times(int factor) {
        return new Rate(count * factor, per);
    }

    /** Reads it where a setting says it. */
    public static class Reader implements Converter<Rate> {

        private static final long serialVersionUID = 1;
        private static final String FORM = "[1-9][0-9]{0,5}/[1-9][0-9]{0,3}[smhd]";

        @Override
        public Rate convert(String said) {
            var text = said.strip();
            if (text.equals("off")) {
                return OFF;
            }
            if (!text.matches(FORM)) {
                throw new IllegalArgumentException("\"" + text + "\" is no number of submissions in a time; write it like 20/1h"
                        + " (s, m, h or d), or off");
            }
            int slash = text.indexOf('/');
            long number = Long.parseLong(text.substring(slash + 1, text.length() - 1));
            return new Rate(Integer.parseInt(text.substring(0, slash)), switch (text.charAt(text.length() - 1)) {
                case 's' -> Duration.ofSeconds(number);
                case 'm' -> Duration.ofMinutes(number);
                case 'h' -> Duration.ofHours(number);
                default -> Duration.ofDays(number);
            });
        }
    }
}
