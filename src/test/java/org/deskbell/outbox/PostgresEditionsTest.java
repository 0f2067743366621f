package org.deskbell.outbox;

import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;

/** Published forms on a real PostgreSQL server. */
class PostgresEditionsTest extends EditionsContract {

    private final PostgresServer server = PostgresServer.get();
    private final String url = server.newDatabase();

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
