package org.deskbell.outbox;

import java.nio.file.Path;

/** A test that says which database it runs on. */
interface OnDatabase {

    /** @param directory of this test alone */
    TestDatabase open(Path directory);
}
