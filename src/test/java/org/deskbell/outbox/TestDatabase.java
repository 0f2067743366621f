package org.deskbell.outbox;

import java.util.List;

import javax.sql.DataSource;

import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;

/** A real database for one test, empty at first. */
interface TestDatabase extends AutoCloseable {

    DataSource source();

    /** What another process needs to get in: address, user and password; the latter two are empty where there is none. */
    List<String> access();

    /** Brings it to what this version needs, from the same places as the product. */
    static void migrate(DataSource source) {
        var kind = new Database(source).isServer() ? "postgresql" : "sqlite";
        var places = ConfigProvider.getConfig().getValue("quarkus.flyway." + kind + ".locations", String[].class);
        Flyway.configure().dataSource(source).locations(places).load().migrate();
    }

    /** Makes it unusable, as a broken disk or a lost server would. */
    void breakIt() throws Exception;

    @Override
    void close();
}
