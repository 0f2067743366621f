package org.deskbell.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

/**
 * The table of forms that were published in the console, and its SQL. Rows are only ever added, so that every replica can follow and
 * nothing that anybody wrote is overwritten. All throw {@link OutboxUnavailable} when the database does not answer.
 */
@Singleton
public class Editions {

    public static final int LONGEST_NOTE = 500;

    private static final Logger LOG = Logger.getLogger(Editions.class);
    private static final String COLUMNS = "form, number, case when yaml is null then 1 else 0 end as withdrawn, who, note, published_at";

    private final Database database;
    private final InstantSource clock;

    Editions(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Adds an edition, if nobody else has added one since. Of two at once one is published and the other is told.
     *
     * @param last the number of the last edition as the publisher saw it; 0 for none
     * @param yaml null: back to the form's file
     * @param note why; may be empty or null, and is kept on one line
     * @return whether it is published
     */
    public boolean publish(String form, int last, String yaml, String who, String note) {
        boolean published = database.update("""
                insert into form_edition (form, number, yaml, who, note, published_at)
                select ?, ?, ?, ?, ?, ?
                where coalesce((select max(number) from form_edition where form = ?), 0) = ?
                on conflict do nothing""",
                form, last + 1, yaml, who, oneLine(note), clock.instant().toEpochMilli(), form, last) == 1;
        if (published) {
            LOG.infof("Form \"%s\": edition %d%s by %s", form, last + 1, yaml == null ? ", back to its file," : "", who);
        }
        return published;
    }

    /** Those of a form, the latest first. */
    public List<Edition> of(String form) {
        return database.query(Editions::read,
                "select " + COLUMNS + " from form_edition where form = ? order by number desc", form);
    }

    /** The last one of each form, by form. */
    public List<Edition> last() {
        return database.query(Editions::read, "select " + COLUMNS + """
                 from form_edition as newest
                where number = (select max(number) from form_edition where form = newest.form) order by form""");
    }

    public Optional<Edition> last(String form) {
        return of(form).stream().findFirst();
    }

    /** Nothing where there is no such edition, or where it is withdrawn. */
    public Optional<String> text(String form, int number) {
        return database.query(row -> row.getString("yaml"),
                "select yaml from form_edition where form = ? and number = ? and yaml is not null", form, number)
                .stream()
                .findFirst();
    }

    /** Differs from what it was when something has been published. */
    public String look() {
        return database.query(row -> row.getLong("count") + " " + row.getLong("latest"),
                "select count(*) as count, coalesce(max(published_at), 0) as latest from form_edition").get(0);
    }

    private static Edition read(ResultSet row) throws SQLException {
        return new Edition(row.getString("form"), row.getInt("number"), row.getInt("withdrawn") == 1, row.getString("who"),
                Instant.ofEpochMilli(row.getLong("published_at")), row.getString("note"));
    }

    private static String oneLine(String typed) {
        var line = typed == null ? "" : typed.replaceAll("[\\p{Z}\\p{Cc}\\p{Cs}]+", " ").strip();
        int length = line.codePointCount(0, line.length());
        return length <= LONGEST_NOTE ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST_NOTE));
    }
}
