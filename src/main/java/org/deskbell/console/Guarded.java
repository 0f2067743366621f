package org.deskbell.console;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

import jakarta.ws.rs.NameBinding;

/** Stands on a page that the {@link Door} guards. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@interface Guarded {
}
