package org.deskbell.outbox;

import org.deskbell.journeys.Fuse;

/** Crashes of a process that has its files on a PostgreSQL server. */
class PostgresFileCrashTest extends FileCrashContract implements OnPostgres {

    /** The statement is on its way, and whether the server has committed it is not known. */
    @Override
    Fuse uncommitted(String type, String method) {
        return Fuse.at("org.postgresql.core.v3.QueryExecutorImpl", "processResults", "AT ENTRY", type, method);
    }
}
