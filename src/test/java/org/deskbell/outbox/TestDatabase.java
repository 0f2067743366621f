package org.deskbell.outbox;

import java.util.List;

import javax.sql.DataSource;

/** A real database for one test, empty at first. */
interface TestDatabase extends AutoCloseable {

    DataSource source();

    /** What another process needs to get in: address, user and password; the latter two are empty where there is none. */
    List<String> access();

    /** Makes it unusable, as a broken disk or a lost server would. */
    void breakIt() throws Exception;

    @Override
    void close();
}
