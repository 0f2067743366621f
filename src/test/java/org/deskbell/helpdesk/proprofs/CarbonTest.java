package org.deskbell.helpdesk.proprofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.helpdesk.DeskAct.ticket;

import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.deskbell.helpdesk.Carbon;
import org.deskbell.helpdesk.NewTicket;
import org.deskbell.helpdesk.NewTicket.CustomField;
import org.deskbell.helpdesk.Priority;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkus.test.junit.QuarkusTest;

/** The copy is what is sent, byte for byte, but for the two secrets; and making it sends nothing. */
@QuarkusTest
class CarbonTest extends OnTheWire {

    @Inject
    Carbon carbon;

    static Stream<NewTicket> tickets() {
        return Stream.of(MINIMAL,
                new NewTicket("Zoë \"Z\" <b>", "zoe@example.com", "+1 555", "Printer 🔥 / \\ \u2028",
                        "It\nburns\t</script>\u0001",
                        Priority.HIGH, "ST007-007", "IB238-436",
                        List.of(new CustomField("12", "Büro"), new CustomField("13", ""), new CustomField("14", "日本"))),
                new NewTicket("", "a@example.com", null, "Half a pair: \ud83d", "", Priority.LOW, null, null, List.of()));
    }

    @ParameterizedTest
    @MethodSource("tickets")
    void isWhatIsSent(NewTicket ticket) {
        var copy = carbon.copy(ticket);
        assertThat(stub.connections()).isZero();
        assertThat(copy).startsWith("{\"account_email\":\"•••\",\"token\":\"•••\",")
                .doesNotContain("CANARY-desk", "CANARY-token");

        stub.then(ticket("1"));
        desk.create(ticket);

        var sent = stub.requests().get(0).split("\r\n\r\n", 2)[1];
        assertThat(copy.replaceFirst("•••", "CANARY-desk@example.com").replaceFirst("•••", "CANARY-token")).isEqualTo(sent);
    }
}
