package org.deskbell.form;

import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Where the operator keeps the forms. */
@ConfigMapping(prefix = "deskbell.forms")
interface FormsConfig {

    /** {@code DESKBELL_FORMS_DIR}: a directory of form files; the built-in sample where it is not set. */
    Optional<Path> dir();
}
