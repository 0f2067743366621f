package org.deskbell.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import jakarta.inject.Singleton;

import org.deskbell.outbox.Casework.Page;

/**
 * The table of submissions as operators search it, page by page, and the SQL for that. A page begins behind the last row of the one
 * before, so that the thousandth costs what the first does.
 */
@Singleton
class Catalogue {

    private final Database database;
    private final Cases cases;

    Catalogue(Database database, Cases cases) {
        this.database = database;
        this.cases = cases;
    }

    /** @param lateBefore what was accepted before that and is still under way is late */
    Page page(Search search, Instant lateBefore, int most) {
        var found = new ArrayList<Case>();
        for (var status : courses(search)) {
            var after = search.after() != null && search.after().status() == status ? search.after() : null;
            if (found.size() <= most) {
                found.addAll(read(search, status, after, lateBefore, most + 1 - found.size()));
            }
        }
        if (found.size() <= most) {
            return new Page(List.copyOf(found), null);
        }
        var shown = List.copyOf(found.subList(0, most));
        return new Page(shown, Bookmark.behind(shown.get(most - 1).submission(), search.tray()));
    }

    /** The statuses that are left to go through; null stands for all at once. */
    private static List<Status> courses(Search search) {
        var statuses = new ArrayList<>(search.tray().statuses());
        if (statuses.isEmpty()) {
            statuses.add(null);
        }
        int from = search.after() == null ? 0 : statuses.indexOf(search.after().status());
        return statuses.subList(Math.max(0, from), statuses.size());
    }

    private List<Case> read(Search search, Status status, Bookmark after, Instant lateBefore, int most) {
        boolean oldestFirst = search.tray().oldestFirst();
        var where = new Where()
                .and(status == null ? null : status.asCondition())
                .and(search.tray() == Tray.LATE ? "accepted_at < ?" : null, lateBefore.toEpochMilli())
                .and(search.form() == null ? null : "form = ?", search.form())
                .and(search.since() == null ? null : "accepted_at >= ?", search.since() == null ? null : millis(search.since()))
                .and(search.person() == null ? null : "person = ?", search.person())
                .and(search.words() == null ? null : "(sought like ? escape '!' or ticket_id = ?)", containing(search.words()),
                        search.words())
                .and(after == null ? null : "(accepted_at, reference) " + (oldestFirst ? ">" : "<") + " (?, ?)",
                        after == null ? null : millis(after.acceptedAt()), after == null ? null : after.reference().text());
        var order = oldestFirst ? "accepted_at, reference" : "accepted_at desc, reference desc";
        return database.query(row -> cases.read(row, lateBefore),
                "select * from submission" + where.sql + " order by " + order + " limit " + most, where.values.toArray());
    }

    /** Percent and underline are letters like others here. */
    private static String containing(String words) {
        return words == null ? null : "%" + People.small(words).replaceAll("[!%_]", "!$0") + "%";
    }

    private static Long millis(Instant instant) {
        return instant.toEpochMilli();
    }

    /** Conditions, each with its values. */
    private static final class Where {

        private final StringBuilder sql = new StringBuilder();
        private final List<Object> values = new ArrayList<>();

        /** @param condition null for none */
        Where and(String condition, Object... itsValues) {
            if (condition != null) {
                sql.append(sql.isEmpty() ? " where " : " and ").append(condition);
                for (var value : itsValues) {
                    values.add(Objects.requireNonNull(value));
                }
            }
            return this;
        }
    }
}
