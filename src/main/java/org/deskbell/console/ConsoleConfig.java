package org.deskbell.console;

import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Who may use the console. */
@ConfigMapping(prefix = "deskbell.console")
interface ConsoleConfig {

    /** {@code DESKBELL_CONSOLE_USERS_FILE}: a file of {@code name:role:hash} lines; there is no console where it is not set. */
    Optional<Path> usersFile();
}
