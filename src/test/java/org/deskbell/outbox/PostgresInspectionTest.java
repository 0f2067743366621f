package org.deskbell.outbox;

import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;

/** Files before a real virus scanner, on a real PostgreSQL server. */
class PostgresInspectionTest extends InspectionContract {

    private final String url = PostgresServer.get().newDatabase();

    @Override
    DataSource source() {
        var read = PostgresUrl.read(url).orElseThrow();
        var source = new PGSimpleDataSource();
        source.setUrl(read.address());
        source.setUser(read.user());
        source.setPassword(read.password());
        return source;
    }
}
