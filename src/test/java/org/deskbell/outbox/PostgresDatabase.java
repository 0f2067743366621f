package org.deskbell.outbox;

import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;

/**
 * A new database on this test run's real server, with a pool as in the product: connections that one had are another's next, and
 * signing in, which takes longer than most statements, is done once.
 */
final class PostgresDatabase implements TestDatabase {

    private static final int POOLED = 12;

    private final PostgresServer server = PostgresServer.get();
    private final String url = server.newDatabase();
    private final PostgresUrl read = PostgresUrl.read(url).orElseThrow();
    private final AgroalDataSource pool = pool(read.address(), read.user(), read.password());

    @Override
    public DataSource source() {
        return pool;
    }

    @Override
    public List<String> access() {
        return List.of(read.address(), read.user(), read.password());
    }

    @Override
    public void breakIt() {
        server.close(url);
    }

    @Override
    public void close() {
        pool.close();
    }

    static AgroalDataSource pool(String address, String user, String password) {
        try {
            return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                    .connectionPoolConfiguration(
                            pool -> pool.maxSize(POOLED)
                                    .connectionFactoryConfiguration(
                                            connection -> connection.jdbcUrl(address)
                                                    .principal(new NamePrincipal(user))
                                                    .credential(new SimplePassword(password)))));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
