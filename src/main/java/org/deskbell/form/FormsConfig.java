package org.deskbell.form;

import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** The keys that start with {@code DESKBELL_FORMS_}. */
@ConfigMapping(prefix = "deskbell.forms")
interface FormsConfig {

    /** {@code DESKBELL_FORMS_DIR}: the directory of form files; the built-in sample where it is not set. */
    Optional<Path> dir();
}
