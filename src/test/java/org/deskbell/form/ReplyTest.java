package org.deskbell.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.form.Paper.faults;
import static org.deskbell.form.Paper.form;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Working time is counted as the company works: over nights, weekends, holidays and changes of the clock. */
class ReplyTest {

    private static final Reply REPLY = reply("within: 4h, zone: Europe/London,"
            + " open: { mon-fri: \"9:00-17:30\", sat: \"10:00 – 14:00\" }, closed: [2026-12-25, 2026-12-28]");

    @ParameterizedTest
    @CsvSource({
            "2026-11-24T09:30:00Z, 2026-11-24T13:30Z[Europe/London]",
            "2026-11-24T04:00:00Z, 2026-11-24T13:00Z[Europe/London]",
            "2026-11-24T15:30:00Z, 2026-11-25T11:00Z[Europe/London]",
            "2026-11-24T22:00:00Z, 2026-11-25T13:00Z[Europe/London]",
            "2026-11-28T11:00:00Z, 2026-11-30T10:00Z[Europe/London]",
            "2026-11-28T20:00:00Z, 2026-11-30T13:00Z[Europe/London]",
            "2026-12-24T16:30:00Z, 2026-12-26T13:00Z[Europe/London]",
            "2026-12-26T13:00:00Z, 2026-12-29T12:00Z[Europe/London]",
            "2026-07-01T15:30:00Z, 2026-07-02T12:00+01:00[Europe/London]",
            "2026-10-23T16:00:00Z, 2026-10-24T13:30+01:00[Europe/London]"})
    void isDueAfterSoMuchWorkingTime(String accepted, String due) {
        assertThat(REPLY.due(Instant.parse(accepted))).hasToString(due);
    }

    @Test
    void aRoundTheClockDeskCountsEveryHour() {
        assertThat(
                reply("within: 30m, zone: UTC, open: { mon-sun: \"0:00-24:00\" }").due(Instant.parse("2026-11-24T10:00:00Z")))
                .hasToString("2026-11-24T10:30Z[UTC]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zone: UTC, open: { mon: "9:00-17:00" }                                | the key "within" is missing
            within: 4h, open: { mon: "9:00-17:00" }                               | the key "zone" is missing
            within: 4h, zone: UTC                                                 | the key "open" is missing
            within: 4h, zone: UTC, open: {}                                       | one day at least is wanted
            within: soon, zone: UTC, open: { mon: "9:00-17:00" }                  | "soon" will not do; write hours or minutes
            within: 999h, zone: UTC, open: { mon: "9:00-17:00" }                  | at most 400h can be promised
            within: 4h, zone: London, open: { mon: "9:00-17:00" }                 | "London" is no time zone
            within: 4h, zone: UTC, open: { monday: "9:00-17:00" }                 | "monday" is no day
            within: 4h, zone: UTC, open: { fri-mon: "9:00-17:00" }                | "fri-mon" is no day
            within: 4h, zone: UTC, open: { mon: "9-17" }                          | "9-17" will not do; write one span
            within: 4h, zone: UTC, open: { mon: "17:00-9:00" }                    | this ends before it begins
            within: 4h, zone: UTC, open: { mon-fri: "9:00-17:00", fri: "9:00-12:00" } | another line says already
            within: 4h, zone: UTC, open: { mon: "9:00-17:00" }, closed: [ Xmas ]  | "Xmas" is no date
            within: 400h, zone: UTC, open: { mon: "9:00-9:30" }                   | it may take more than a year
            """)
    void aPromiseThatCannotBeReadOrKeptIsAFault(String reply, String says) {
        assertThat(faults("confirmation: { reply: { " + reply + " } }")).singleElement().asString().contains(says);
    }

    private static Reply reply(String text) {
        return form("confirmation: { reply: { " + text + " } }").confirmation().reply();
    }
}
