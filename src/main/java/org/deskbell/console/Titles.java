package org.deskbell.console;

import java.util.Locale;

import jakarta.inject.Singleton;

import org.deskbell.form.Forms;

/** The forms' titles in the console's language. */
@Singleton
class Titles {

    private final Forms forms;

    Titles(Forms forms) {
        this.forms = forms;
    }

    /** @return the id where there is no such form any more */
    String of(String form) {
        return forms.find(form).map(found -> found.title().in(Locale.ENGLISH)).orElse(form);
    }
}
