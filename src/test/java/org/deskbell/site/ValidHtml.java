package org.deskbell.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

import nu.validator.client.EmbeddedValidator;

/** The Nu HTML checker, which is the W3C's. */
public final class ValidHtml {

    private ValidHtml() {}

    /** It finds nothing to say. */
    public static void check(String page) throws Exception {
        var validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        assertThat(validator.validate(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)))).isBlank();
    }
}
