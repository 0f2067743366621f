package org.deskbell.outbox;

import java.util.List;

import javax.sql.DataSource;

import org.deskbell.journeys.Fuse;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Crashes of a process that has its files on a PostgreSQL server. */
class PostgresFileCrashTest extends FileCrashContract {

    @RegisterExtension
    final PostgresDatabase database = new PostgresDatabase();

    @Override
    DataSource source() {
        return database.source();
    }

    @Override
    List<String> access() {
        var url = database.url();
        return List.of(url.address(), url.user(), url.password());
    }

    /** The statement is on its way, and whether the server has committed it is not known. */
    @Override
    Fuse uncommitted(String type, String method) {
        return Fuse.at("org.postgresql.core.v3.QueryExecutorImpl", "processResults", "AT ENTRY", type, method);
    }
}
