package org.deskbell.outbox;

import java.sql.SQLException;

import javax.sql.DataSource;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;

/**
 * A new database on this test run's real server, with a pool as in the product: connections that one had are another's next, and
 * signing in, which takes longer than most statements, is done once.
 */
final class PostgresDatabase implements AfterEachCallback, AutoCloseable {

    private static final int POOLED = 12;

    private final PostgresServer server = PostgresServer.get();
    private final String url = server.newDatabase();
    private final PostgresUrl read = PostgresUrl.read(url).orElseThrow();
    private final AgroalDataSource pool = pool(read.address(), read.user(), read.password());

    DataSource source() {
        return pool;
    }

    /** What another process needs to get in. */
    PostgresUrl url() {
        return read;
    }

    /** Nobody gets into it any more. */
    void breakIt() {
        server.close(url);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        close();
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
