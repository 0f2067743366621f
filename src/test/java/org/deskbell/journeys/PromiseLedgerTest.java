package org.deskbell.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;

import org.deskbell.journeys.PromiseLedger.Row;
import org.junit.jupiter.api.Test;

/** A ledger that cannot turn red proves nothing. */
class PromiseLedgerTest {

    private static final String SENT = "{\"subject\":\"message-7-\"}";
    private static final String AGAIN = "{\"subject\":\"message-7-\",\"description\":\"It may already have been received\"}";

    private final PromiseLedger ledger = new PromiseLedger();

    @Test
    void aTicketKeepsAPromise() {
        ledger.promise(7);
        ledger.ticket(SENT, "00700");

        var balance = balance(row("DELIVERED", "00700"));
        assertThat(balance.isGood()).isTrue();
        assertThat(balance).hasToString("""
                1 promised = 1 tickets + 0 before an operator; 0 kept without a receipt; 0 second tickets
                lost [], under way [], second without a mark [], kept twice [], invented []: GREEN""");
    }

    @Test
    void anOperatorKeepsAPromise() {
        ledger.promise(7);

        assertThat(balance(row("STUCK", null)).isGood()).isTrue();
    }

    @Test
    void thatAllPromisesAreLeftToAnOperatorIsNotWhatWasMeant() {
        ledger.promise(7);

        assertThatThrownBy(() -> balance(row("STUCK", null)).show()).hasMessageContaining("1 before an operator");
    }

    @Test
    void whatIsNowhereIsLost() {
        ledger.promise(7);

        assertThat(balance().lost).containsExactly(7);
        assertThat(balance().isGood()).isFalse();
    }

    @Test
    void whatTheOutboxOnlySaysIsDeliveredIsLost() {
        ledger.promise(7);

        var balance = balance(row("DELIVERED", "00700"));
        assertThat(balance.lost).containsExactly(7);
        assertThat(balance.invented).containsExactly(7);
        assertThat(balance.isGood()).isFalse();
    }

    @Test
    void aRowThatIsGoneIsALoss() {
        ledger.promise(7);
        ledger.ticket(SENT, "00700");

        assertThat(balance().lost).containsExactly(7);
    }

    @Test
    void anothersTicketIdIsInvented() {
        ledger.ticket(SENT, "00700");

        var balance = balance(row("DELIVERED", "00701"));
        assertThat(balance.invented).containsExactly(7);
        assertThat(balance.isGood()).isFalse();
    }

    @Test
    void whatWaitsIsUnderWayWhoeverWasPromisedIt() {
        for (var status : List.of("WAITING", "IN_DOUBT")) {
            var balance = balance(row(status, null));
            assertThat(balance.underWay).containsExactly(7);
            assertThat(balance.lost).isEmpty();
            assertThat(balance.isGood()).isFalse();
        }
    }

    @Test
    void aSecondTicketMustSaySo() {
        ledger.promise(7);
        ledger.ticket(SENT, "00700");
        ledger.ticket(AGAIN, "00701");
        assertThat(balance(row("DELIVERED", "00701")).isGood()).isTrue();
        assertThat(balance(row("DELIVERED", "00701")).second).isEqualTo(1);

        ledger.ticket(SENT, "00702");
        assertThat(balance(row("DELIVERED", "00701")).unmarked).containsExactly(7);
        assertThat(balance(row("DELIVERED", "00701")).isGood()).isFalse();
    }

    @Test
    void onePageSentTwiceIsKeptOnce() {
        ledger.promise(7);
        ledger.ticket(SENT, "00700");

        var balance = balance(row("DELIVERED", "00700"), row("STUCK", null));
        assertThat(balance.keptTwice).containsExactly(7);
        assertThat(balance.isGood()).isFalse();
    }

    @Test
    void whereNoMorePromisesComeNobodyWaitsForEver() {
        assertThatThrownBy(() -> ledger.awaitPromises(1, Duration.ofMillis(20))).hasMessageContaining("only 0 more");
    }

    private Balance balance(Row... rows) {
        return ledger.balance(List.of(rows));
    }

    private static Row row(String status, String ticketId) {
        return new Row(7, status, ticketId);
    }
}
