package org.deskbell.form;

import static java.util.Locale.ENGLISH;
import static java.util.Locale.GERMAN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a form file says about robots, and about the mail that acknowledges a message. */
class ShieldFileTest {

    /** A Tuesday. */
    private static final String TUESDAY = "2026-11-24T";

    @Test
    void whatIsNotSaidIsAsUsual() {
        assertThat(Paper.form().wariness()).isEqualTo(
                new Wariness(5, 10, 3, List.of(), List.of(), false, Duration.ofHours(4), ZoneId.of("UTC")));
        assertThat(Paper.form().acknowledgement()).isNull();
    }

    @Test
    void everythingCanBeSaid() {
        var wary = Paper.form("shield:", "  check: 3", "  hold: 8", "  links: 0", "  words: [casino, \"buy followers\"]",
                "  senders: [spam@bad.example, \"@worse.example\"]", "  after: release", "  wait: 90m", "  zone: Europe/Berlin")
                .wariness();
        assertThat(wary).isEqualTo(new Wariness(3, 8, 0, List.of("casino", "buy followers"),
                List.of("spam@bad.example", "@worse.example"), true, Duration.ofMinutes(90), ZoneId.of("Europe/Berlin")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "shield: { hold: 4 }                    | 6:17: what is held has at least the points of what is checked",
            "shield: { check: 11 }                  | 6:18: what is held has at least the points of what is checked",
            "shield: { check: 0 }                   | 6:18: a whole number from 1 to 100 is wanted here",
            "shield: { links: -1 }                  | 6:18: a whole number from 0 to 50 is wanted here",
            "shield: { after: drop }                | 6:18: \"drop\" is not known, known are release, alarm",
            "shield: { wait: 4 }                    | 6:17: \"4\" will not do; write hours or minutes, such as 4h or 30m",
            "shield: { wait: 101h }                 | 6:17: at most 100h of working time",
            "shield: { zone: Mars }                 | 6:17: \"Mars\" is no time zone; write one like Europe/London",
            "shield: { words: [x] }                 | 6:19: \"x\" will not do; write 2 to 100 characters",
            "shield: { words: casino }              | 6:18: a list is wanted here",
            "shield: { senders: [bad.example] }     | 6:21: \"bad.example\" will not do; write an address, or a domain like"
                    + " @example.com",
            "shield: { holds: 4 }                   | 6:11: unknown key \"holds\". Did you mean \"hold\"?",
            "acknowledge: { subject: Thanks }       | 6:14: the key \"text\" is missing",
            "acknowledge: { subject: Got it, text: \"Hello {name}\" } | 6:39: {name} cannot stand here; only {reference}, {ticket} and"
                    + " {form} can, since strangers write the rest",
            "acknowledge: { subject: \"{message}\", text: Got it } | 6:25: {message} cannot stand here; only {reference}, {ticket} and"
                    + " {form} can, since strangers write the rest",
            "acknowledge: { subject: Got it, text: \"a { b\" } | 6:39: other braces than those of {reference}, {ticket} and {form}"
                    + " cannot stand here",
            "acknowledge: { subject: Got it, text: \"{Ticket}\" } | 6:39: {Ticket} cannot stand here; only {reference}, {ticket} and"
                    + " {form} can, since strangers write the rest"})
    void faultsAreNamedWithTheirPlace(String line, String fault) {
        assertThat(Paper.faults(line)).containsExactly("contact.yml:" + fault);
    }

    @Test
    void everyLanguageOfTheMailIsLookedAt() {
        assertThat(Paper.faults("languages: [en, de]", "acknowledge:", "  subject: { en: Got it, de: Da }",
                "  text: { en: \"{reference}\", de: \"{name}\" }")).singleElement()
                .asString()
                .contains("{name} cannot stand here");
    }

    @Test
    void theMailRepeatsNothingButThese() {
        var mail = Paper
                .form("languages: [en, de]", "acknowledge:", "  subject: { en: \"{form}: {reference}\", de: \"{form}\" }",
                        "  text: { en: \"We have it as {reference}.\", de: \"Ticket {ticket}.\" }")
                .acknowledgement();
        var gaps = Map.of("reference", "7Q4M-K2XD", "ticket", "00700", "form", "Help\nme $1");
        assertThat(mail.subject(ENGLISH, gaps)).isEqualTo("Help me $1: 7Q4M-K2XD");
        assertThat(mail.text(ENGLISH, gaps)).isEqualTo("We have it as 7Q4M-K2XD.");
        assertThat(mail.text(GERMAN, gaps)).isEqualTo("Ticket 00700.");
        assertThat(List.of(mail.needsTicket(ENGLISH), mail.needsTicket(GERMAN))).containsExactly(false, true);
    }

    @ParameterizedTest
    @CsvSource({"10:00, 14:00", "07:00, 13:00", "16:30, 12:30"})
    void fourWorkingHoursAreCountedFromNineToFive(String accepted, String lookBy) {
        var wary = Paper.form().wariness();
        var due = wary.lookBy(Instant.parse(TUESDAY + accepted + ":00Z"), null);
        assertThat(due.toString()).endsWith("T" + lookBy + ":00Z");
        assertThat(wary.lookBy(Instant.parse("2026-11-27T16:00:00Z"), null)).as("over the weekend")
                .isEqualTo(Instant.parse("2026-11-30T12:00:00Z"));
    }

    @Test
    void orWhenTheCompanyWorks() {
        var form = Paper.form("confirmation:",
                "  reply: { within: 2h, zone: Europe/Berlin, open: { tue: \"8:00-9:00\", wed-thu: "
                        + "\"8:00-10:00\" } }",
                "shield: { wait: 4h }");
        assertThat(form.wariness().lookBy(Instant.parse(TUESDAY + "06:00:00Z"), form.confirmation().reply()))
                .isEqualTo(Instant.parse("2026-11-26T08:00:00Z"));
    }
}
