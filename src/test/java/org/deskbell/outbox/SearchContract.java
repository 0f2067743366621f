package org.deskbell.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import javax.crypto.spec.SecretKeySpec;

import org.deskbell.helpdesk.NewTicket;
import org.deskbell.helpdesk.Outcome.Refused;
import org.deskbell.helpdesk.Priority;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The specification of how operators find what they look for; each database has a test that runs it. */
abstract class SearchContract extends RoomContract {

    Casework casework;
    Records records;

    @BeforeEach
    void begin() {
        casework = room.casework();
        records = room.records();
    }

    @Test
    void pagesLeaveNothingOutAndShowNothingTwice() {
        var all = new ArrayList<Reference>();
        for (int i = 0; i < 23; i++) {
            // several at the same moment, and more of them while somebody turns pages
            all.add(deliver("one@example.com", "Subject " + i).reference());
            clock.advance(Duration.ofSeconds(i % 4 == 0 ? 1 : 0));
        }
        for (var tray : List.of(Tray.ALL, Tray.DELIVERED)) {
            var seen = new ArrayList<Reference>();
            Bookmark after = null;
            do {
                var page = casework.search(new Search(tray, null, null, null, null, after), 5);
                page.cases().forEach(found -> seen.add(found.submission().reference()));
                after = page.next() == null ? null : Bookmark.read(page.next().toString()).orElseThrow();
                assertThat(page.cases().size() == 5 || after == null).isTrue();
            } while (after != null);
            assertThat(seen).hasSize(23).containsExactlyInAnyOrderElementsOf(all);
        }
    }

    @Test
    void aPageThatEndsBetweenTwoStatusesGoesOnWithTheNext() {
        var stuck = refused("a@example.com", "stuck");
        var held = refused("b@example.com", "held");
        room.database.update("update submission set status = 'HELD' where reference = ?", held.reference().text());
        var first = casework.search(new Search(Tray.NEEDS_YOU, null, null, null, null, null), 1);
        assertThat(first.cases()).extracting(found -> found.submission().reference()).containsExactly(stuck.reference());
        var second = casework.search(new Search(Tray.NEEDS_YOU, null, null, null, null, first.next()), 1);
        assertThat(second.cases()).extracting(found -> found.submission().reference()).containsExactly(held.reference());
        assertThat(second.next()).isNull();
    }

    @Test
    void bookmarksThatAreNoneAreIgnored() {
        for (var nonsense : new String[]{null, "", ".", "x.1.7Q4M-K2XD", "STUCK.1.nonsense",
                "STUCK.9999999999999999.7Q4M-K2XD"}) {
            assertThat(Bookmark.read(nonsense)).as("%s", nonsense).isEmpty();
        }
    }

    @Test
    void subjectsAreFoundByAnyPartOfThem() {
        var umlaut = deliver("a@example.com", "Größe der ÜBERGARDINE").reference();
        var percent = deliver("b@example.com", "Stops at 60% of a_b!").reference();
        deliver("c@example.com", "Stops at 600 of axb");
        assertThat(find("größe DER über")).containsExactly(umlaut);
        assertThat(find("60%")).containsExactly(percent);
        assertThat(find("a_b")).containsExactly(percent);
        assertThat(find("b!")).containsExactly(percent);
        assertThat(find("'; drop table submission; --")).isEmpty();
        assertThat(find("\\")).isEmpty();
    }

    @Test
    void ticketsAreFoundByTheirIdAndFormsAndTimesNarrowItDown() {
        var first = deliver("a@example.com", "first").reference();
        clock.advance(Duration.ofDays(2));
        var second = deliver("a@example.com", "second").reference();
        assertThat(find("00700")).containsExactly(first);
        assertThat(find("0070")).as("an id is whole").isEmpty();
        assertThat(references(new Search(Tray.ALL, null, clock.instant().minus(Duration.ofDays(1)), null, null, null)))
                .containsExactly(second);
        assertThat(references(new Search(Tray.ALL, "contact", null, null, null, null))).containsExactly(second, first);
        assertThat(references(new Search(Tray.ALL, "other", null, null, null, null))).isEmpty();
    }

    @Test
    void aPersonIsFoundByTheWholeAddressInLettersOfAnySizeAndTheRowDoesNotHoldIt() {
        var one = deliver("Amara@Example.com", "one").reference();
        var two = deliver("amara@example.COM", "two").reference();
        deliver("amara@example.co", "another's");
        var person = records.person(" AMARA@example.com ");
        assertThat(Records.isPerson(person)).isTrue();
        assertThat(references(new Search(Tray.ALL, null, null, null, person, null))).containsExactlyInAnyOrder(one, two);
        assertThat(person).doesNotContainIgnoringCase("amara");
        assertThat(new People(new SecretKeySpec(new byte[]{1}, "HmacSHA256")).of("amara@example.com")).isNotEqualTo(person);
    }

    @Test
    void olderRowsAndRowsUnderAnotherKeyAreCaughtUpWith() {
        var old = deliver("amara@example.com", "Größe").reference();
        room.database.update("update submission set person = null, sought = null");
        var catchUp = new CatchUp(room.database, room.submissions, room.people);
        assertThat(catchUp.all()).isEqualTo(1);
        assertThat(find("grö")).containsExactly(old);
        assertThat(catchUp.all()).isZero();

        var other = new People(new SecretKeySpec(new byte[]{1}, "HmacSHA256"));
        assertThat(new CatchUp(room.database, room.submissions, other).all()).isEqualTo(1);
        room.database.update("update submission set parcel = 'damaged', person = null");
        assertThat(catchUp.all()).isEqualTo(1);
        assertThat(catchUp.all()).isZero();
    }

    Submission deliver(String email, String subject) {
        var reference = Reference.at(clock.instant());
        var ticket = new NewTicket("Ann", email, null, subject, "It is broken", Priority.HIGH, null, "IB1", List.of());
        room.deliver(new Promise(reference, reference.text(), subject, "contact", "v", "en", ticket, List.of(), List.of()));
        return room.submissions.named(reference).orElseThrow();
    }

    Submission refused(String email, String subject) {
        desk.answers(new Refused("422", "the inbox does not exist"));
        return deliver(email, subject);
    }

    private List<Reference> find(String words) {
        return references(new Search(Tray.ALL, null, null, words, null, null));
    }

    private List<Reference> references(Search search) {
        return casework.search(search, 10).cases().stream().map(found -> found.submission().reference()).toList();
    }
}
