package org.deskbell.console;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import jakarta.enterprise.inject.Any;
import jakarta.inject.Singleton;

import org.deskbell.helpdesk.NewTicket;
import org.deskbell.helpdesk.Priority;
import org.deskbell.helpdesk.sandbox.Manners;
import org.deskbell.helpdesk.sandbox.Sandbox;
import org.deskbell.outbox.Acceptance.Kept;
import org.deskbell.outbox.Outbox;
import org.deskbell.outbox.Promise;
import org.deskbell.outbox.Submission;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.InjectableInstance;

/** Puts submissions before the operator. */
@Singleton
public class Pile {

    static final String MESSAGE = "It stops at 60 %.\n\nI tried another socket.";

    private final Outbox outbox;
    private final Sandbox sandbox;
    private final AgroalDataSource source;

    Pile(Outbox outbox, Sandbox sandbox, @Any InjectableInstance<AgroalDataSource> sources) {
        this.outbox = outbox;
        this.sandbox = sandbox;
        this.source = sources.getActive();
    }

    /** The help desk refuses it. */
    public String stuck(String subject) {
        return accept(subject, Manners.REFUSED).reference().text();
    }

    /** The help desk answers with something that nobody can read. */
    public String maybe(String subject) {
        return accept(subject, Manners.GARBAGE).reference().text();
    }

    /** The same text in every field, however hostile, refused by a help desk that says it too. */
    public String poisoned(String text) {
        var ticket = new NewTicket(text, "ann@example.com", text, text, text + "\n\nEmail: ann@example.com", Priority.LOW, null,
                null,
                List.of());
        var reference = accept(ticket, Manners.REFUSED).reference().text();
        quote(reference, text);
        return reference;
    }

    /** It is on its way for a while. */
    public String waiting(String subject) {
        return accept(subject, Manners.BUSY).reference().text();
    }

    /** Its answer was lost. */
    public String doubtful(String subject) {
        return accept(subject, Manners.ANSWER_LOST).reference().text();
    }

    /** It is a ticket. */
    public String delivered(String subject) {
        return accept(subject, Manners.FINE).reference().text();
    }

    /** As the shield holds it, and nobody has looked in time. */
    public String held(String subject) {
        var reference = stuck(subject);
        write("update submission set status = 'HELD', attempts = 0, answers = 0, history = '', settled_at = null, reason = null,"
                + " next_attempt_at = accepted_at"
                + " where reference = '" + reference + "'");
        return reference;
    }

    /** What the help desk said for itself. */
    public void quote(String reference, String words) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement("update submission set words = ? where reference = ?")) {
            statement.setString(1, words);
            statement.setString(2, reference);
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A file came with it. */
    public void attach(String reference) {
        write("insert into attachment (id, state, form, bytes, name, type, size, digest, verdict, reference, nth, opened_at,"
                + " touched_at) values ('id of " + reference + "', 'SENT', 'contact', 16384, 'photo.jpg', 'image/jpeg', 3,"
                + " 'abc', 'UNCHECKED', '" + reference + "', 0, 0, 0)");
    }

    /** Somebody has closed it. */
    public void settle(String reference) {
        write("update submission set status = 'CLOSED' where reference = '" + reference + "'");
    }

    /** How the help desk behaves from now on. */
    public void from(Manners manners) {
        sandbox.behave(manners);
    }

    /** Takes a table away as long as the work lasts. */
    void without(String table, Runnable work) {
        write("alter table " + table + " rename to gone");
        try {
            work.run();
        } finally {
            write("alter table gone rename to " + table);
        }
    }

    public void clear() {
        sandbox.behave(Manners.FINE);
        write("delete from submission");
        write("delete from attachment");
        write("delete from desk");
        write("delete from alarm");
    }

    public Submission accept(String subject, Manners manners) {
        return accept(new NewTicket("Amara <b>Okafor</b>", "amara@example.com", "+44 20 7946 0321", subject, MESSAGE,
                Priority.HIGH, null, null, List.of()), manners);
    }

    private Submission accept(NewTicket ticket, Manners manners) {
        sandbox.behave(manners);
        try {
            var kept = (Kept) outbox.accept(
                    reference -> new Promise(reference, reference.text(), "a", "contact", "v", "en", ticket, List.of(),
                            List.of()),
                    Duration.ofSeconds(10));
            return kept.outcome().toCompletableFuture().join();
        } finally {
            sandbox.behave(Manners.FINE);
        }
    }

    /** How many submissions there are, settled or not. */
    public long count() {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from submission")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(String sql) {
        try (var connection = source.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
