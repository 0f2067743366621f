package org.deskbell.outbox;

import java.util.List;

import org.deskbell.journeys.Fuse;

/** Crashes of a process that has its files on a PostgreSQL server. */
class PostgresFileCrashTest extends FileCrashContract {

    private final PostgresUrl url = PostgresUrl.read(PostgresServer.get().newDatabase()).orElseThrow();

    @Override
    List<String> database() {
        return List.of(url.address(), url.user(), url.password());
    }

    /** The statement is on its way, and whether the server has committed it is not known. */
    @Override
    Fuse uncommitted(String type, String method) {
        return Fuse.at("org.postgresql.core.v3.QueryExecutorImpl", "processResults", "AT ENTRY", type, method);
    }
}
