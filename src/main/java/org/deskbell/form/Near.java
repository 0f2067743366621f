package org.deskbell.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.stream.Stream;

/** Values around one that a condition names, of which each may make a difference. */
final class Near {

    private static final BigDecimal A_LITTLE = new BigDecimal("0.000000001");

    private Near() {}

    static Stream<String> to(Kind kind, String value) {
        return switch (kind) {
            case NUMBER -> Stream.of(A_LITTLE.negate(), BigDecimal.ZERO, A_LITTLE)
                    .map(new BigDecimal(value)::add)
                    .map(BigDecimal::toPlainString);
            case DATE -> Stream.of(-1, 0, 1).map(LocalDate.parse(value)::plusDays).map(LocalDate::toString);
            case TIME -> Stream.of(-1, 0, 1).map(LocalTime.parse(value)::plusMinutes).map(LocalTime::toString);
            default -> Stream.of(value);
        };
    }
}
