package org.deskbell.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.deskbell.console.Pile;
import org.deskbell.outbox.alarm.MailServer;
import org.deskbell.outbox.alarm.Receiver;
import org.deskbell.outbox.alarm.WithAlarms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** A submission that is stuck in the running application: operators hear of it by mail and by webhook, once. */
@QuarkusTest
@TestProfile(WithAlarms.class)
class AlarmsReachOperatorsTest {

    @Inject
    Pile pile;

    @Inject
    Watch watch;

    MailServer mail;
    Receiver receiver;

    @BeforeEach
    void clear() {
        pile.clear();
    }

    @Test
    void stuckOnesArriveByMailAndWebhookAndSoDoesThatItIsOver() throws Exception {
        var reference = pile.stuck("CANARY subject");
        pile.quote(reference, "CANARY words");
        watch.round();
        assertThat(mail.next().text())
                .contains("ALARM stuck: 1 submission needs a person",
                        reference + ": the help desk does not take what a field says",
                        "https://help.example.com/console/" + reference)
                .doesNotContain("CANARY", "Amara", "amara@", "It stops");
        assertThat(receiver.next().body())
                .contains("\"kind\":\"stuck\",\"over\":false", "\"reference\":\"" + reference + "\"",
                        "\"console\":\"https://help.example.com/console\"")
                .doesNotContain("CANARY", "Amara", "amara@", "It stops");

        watch.round();
        pile.settle(reference);
        watch.round();
        assertThat(mail.next().text()).contains("Alarm over: stuck: nothing is stuck any more");
        assertThat(receiver.next().body()).contains("\"kind\":\"stuck\",\"over\":true");
        watch.round();
        assertThat(mail.more() + receiver.more()).isZero();
    }
}
