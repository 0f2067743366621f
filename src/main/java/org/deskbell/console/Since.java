package org.deskbell.console;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;

/** How far back a list goes. */
enum Since {
    ALWAYS(null, ListWords::always),
    DAY(Duration.ofDays(1), ListWords::day),
    WEEK(Duration.ofDays(7),
            ListWords::week),
    MONTH(Duration.ofDays(30), ListWords::month);

    private final Duration time;
    private final Function<ListWords, String> label;

    Since(Duration time, Function<ListWords, String> label) {
        this.time = time;
        this.label = label;
    }

    /** Any nonsense is as long as it goes. */
    static Since coded(String code) {
        return Arrays.stream(values()).filter(since -> since.code().equals(code)).findFirst().orElse(ALWAYS);
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String label(ListWords words) {
        return label.apply(words);
    }

    /** @return null where it has no beginning */
    Instant before(Instant now) {
        return time == null ? null : now.minus(time);
    }
}
