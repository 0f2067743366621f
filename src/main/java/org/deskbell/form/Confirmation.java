package org.deskbell.form;

import java.util.List;

/** What happens after sending, step by step; nothing is promised that does not stand here. */
public record Confirmation(List<Localized> next) {}
