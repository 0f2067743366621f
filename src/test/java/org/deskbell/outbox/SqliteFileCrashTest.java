package org.deskbell.outbox;

import java.util.List;

import javax.sql.DataSource;

import org.deskbell.journeys.Fuse;

/** Crashes of a process that has its files in a SQLite file. */
class SqliteFileCrashTest extends FileCrashContract {

    @Override
    DataSource source() {
        return FilesAtWork.source(url(), "", "");
    }

    @Override
    List<String> access() {
        return List.of(url(), "", "");
    }

    private String url() {
        return DatabaseUrl.keys("jdbc:sqlite:" + directory.resolve("deskbell.db")).get("quarkus.datasource.sqlite.jdbc.url");
    }

    /** The group writer has run the statement and has not committed it. */
    @Override
    Fuse uncommitted(String type, String method) {
        return Fuse.at("org.deskbell.outbox.GroupWriter", "run", "AT EXIT", type, method);
    }
}
