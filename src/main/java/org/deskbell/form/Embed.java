package org.deskbell.form;

import java.util.List;

/** Who may show the form in a frame: exact origins, none means nobody. */
public record Embed(List<String> origins) {}
