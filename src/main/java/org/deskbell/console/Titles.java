package org.deskbell.console;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

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

    /** By id, of every form that there is. */
    Map<String, String> all() {
        var titles = new LinkedHashMap<String, String>();
        forms.all().forEach(form -> titles.put(form.id(), form.title().in(Locale.ENGLISH)));
        return titles;
    }
}
