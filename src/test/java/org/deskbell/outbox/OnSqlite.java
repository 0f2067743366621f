package org.deskbell.outbox;

import java.nio.file.Path;

/** In a file, with the settings that the product uses. */
interface OnSqlite extends OnDatabase {

    @Override
    default TestDatabase open(Path directory) {
        return new SqliteDatabase(directory);
    }
}
