package org.deskbell.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.deskbell.helpdesk.DeskAct;
import org.deskbell.helpdesk.DeskStub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The process ends at the worst moments. A visitor who has no receipt yet presses send again; there is one submission, one ticket, and
 * whatever was sent twice says so.
 */
abstract class CrashContract {

    private static final String OUTBOX = "org.deskbell.outbox.";

    @TempDir
    Path directory;

    /** Where submissions live, and what goes with that. */
    abstract Map<String, String> database();

    abstract Connection connect() throws SQLException;

    /** Before this, what was inserted is not safe yet. */
    abstract Fuse insertedNotCommitted();

    /** Before this, a ticket id is not safe yet. */
    abstract Fuse outcomeNotCommitted();

    /** When the plug is pulled. */
    enum Moment {
        INSERTED_NOT_COMMITTED,
        COMMITTED_NOT_ANSWERED,
        CLAIMED_NOT_SENT,
        REQUEST_HALF_WRITTEN,
        TICKET_MADE_NOT_READ,
        OUTCOME_NOT_COMMITTED,
        OUTCOME_COMMITTED,
        STOPPING
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsLostAndNothingIsDoubledInSilence(Moment moment) throws Exception {
        try (var desk = new DeskStub()) {
            String stamp;
            String receipt;
            try (var application = Application.start(directory, settings(desk, fuse(moment)))) {
                desk.then(act(moment, application));
                stamp = application.open();
                receipt = receiptOrSilence(application, stamp);
                int code = moment == Moment.STOPPING ? application.stop() : application.end();
                assertThat(code).as("ended at that very moment").isEqualTo(fuse(moment) == null ? 128 + 9 : Fuse.BLOWN);
            }
            letLeasesRunOut();

            desk.then(DeskAct.ticket("00701"), DeskAct.ticket("00702"));
            try (var application = Application.start(directory, settings(desk, null))) {
                var again = Application.receipt(application.post(stamp, "hello"));
                assertThat(receipt == null || receipt.equals(again)).as("the same receipt").isTrue();
                KilledAndRestartedJourney.ticketOn(application, again);
            }
            assertThat(rows("status")).containsExactly("DELIVERED");
            var unmarked = desk.requests().stream().filter(sent -> !sent.contains("may already have been received")).count();
            long refused = moment == Moment.CLAIMED_NOT_SENT ? 1 : 0;
            assertThat(unmarked - refused).as("tickets that do not say so").isLessThanOrEqualTo(1);
            assertThat(desk.requests().size() - refused).as("sends").isBetween(1L, 2L);
        }
    }

    @Test
    void aMigrationThatDiedHalfwayIsDoneByTheNextStart() throws Exception {
        try (var desk = new DeskStub().then(DeskAct.ticket("00701"))) {
            var fuse = Fuse.at("org.flywaydb.core.internal.sqlscript.DefaultSqlScriptExecutor", "executeStatement", "AT EXIT");
            assertThatThrownBy(() -> Application.start(directory, settings(desk, fuse)).close())
                    .hasMessageContaining("it ended");
            try (var application = Application.start(directory, settings(desk, null))) {
                assertThat(KilledAndRestartedJourney.ticketOn(application, application.send("hello"))).isEqualTo("00701");
            }
        }
    }

    @Test
    void anErasureThatDiedHalfwayIsDoneByTheNextStartAndTouchesNothingElse() throws Exception {
        try (var desk = new DeskStub().then(DeskAct.ticket("00701"), DeskAct.answer(422, "text/html", "No"))) {
            try (var application = Application.start(directory, settings(desk, null))) {
                application.send("delivered");
                application.send("stuck");
                application.stop();
            }
            var erasing = new HashMap<>(settings(desk, Fuse.at(OUTBOX + "Retention", "erase", "AT EXIT")));
            erasing.put("DESKBELL_OUTBOX_ERASE_AFTER", "0s");
            assertThatThrownBy(() -> Application.start(directory, erasing).close()).hasMessageContaining("it ended");
            erasing.remove("JAVA_TOOL_OPTIONS");
            try (var application = Application.start(directory, erasing)) {
                application.stop();
            }
            assertThat(rows("case when parcel is null then 'erased' else 'kept' end || ' ' || status"))
                    .containsExactlyInAnyOrder("erased DELIVERED", "kept STUCK");
        }
    }

    private Fuse fuse(Moment moment) {
        return switch (moment) {
            case INSERTED_NOT_COMMITTED -> insertedNotCommitted();
            case COMMITTED_NOT_ANSWERED -> Fuse.at(OUTBOX + "Submissions", "insert", "AT EXIT");
            case CLAIMED_NOT_SENT -> Fuse.atExit(OUTBOX + "Submissions", "claim", "!$!.isEmpty()");
            case OUTCOME_NOT_COMMITTED -> outcomeNotCommitted();
            case OUTCOME_COMMITTED -> Fuse.at(OUTBOX + "Submissions", "delivered", "AT EXIT");
            case STOPPING -> Fuse.at(OUTBOX + "Courier", "end", "AT ENTRY");
            case REQUEST_HALF_WRITTEN, TICKET_MADE_NOT_READ -> null;
        };
    }

    private static DeskAct act(Moment moment, Application application) {
        return switch (moment) {
            case CLAIMED_NOT_SENT -> DeskAct.answer(503, "text/html", "Later");
            case STOPPING -> DeskAct.hang();
            case REQUEST_HALF_WRITTEN -> exchange -> {
                exchange.begin();
                application.kill();
            };
            case TICKET_MADE_NOT_READ -> exchange -> {
                exchange.read();
                application.kill();
            };
            default -> DeskAct.ticket("00700");
        };
    }

    /** Null where the process died before it could answer. */
    private static String receiptOrSilence(Application application, String stamp) throws Exception {
        try {
            return Application.receipt(application.post(stamp, "hello"));
        } catch (IOException hungUp) {
            return null;
        }
    }

    private Map<String, String> settings(DeskStub desk, Fuse fuse) throws IOException {
        var settings = new HashMap<>(KilledAndRestartedJourney.settings(desk));
        settings.put("DESKBELL_OUTBOX_SCHEDULE", "0s,1s");
        settings.putAll(database());
        settings.putAll(fuse == null ? Map.of() : fuse.settings(directory));
        return settings;
    }

    /** As if half a minute had passed. */
    private void letLeasesRunOut() throws SQLException {
        try (var connection = connect(); var statement = connection.createStatement()) {
            statement.execute("update submission set next_attempt_at = 0 where status in ('WAITING', 'IN_DOUBT')");
        }
    }

    private List<String> rows(String expression) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var result = statement.executeQuery("select " + expression + " from submission")) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }
}
