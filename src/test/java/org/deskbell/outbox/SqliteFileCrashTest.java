package org.deskbell.outbox;

import org.deskbell.journeys.Fuse;

/** Crashes of a process that has its files in a SQLite file. */
class SqliteFileCrashTest extends FileCrashContract implements OnSqlite {

    /** The group writer has run the statement and has not committed it. */
    @Override
    Fuse uncommitted(String type, String method) {
        return Fuse.at("org.deskbell.outbox.GroupWriter", "run", "AT EXIT", type, method);
    }
}
