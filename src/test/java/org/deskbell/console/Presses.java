package org.deskbell.console;

import java.sql.SQLException;

import jakarta.enterprise.inject.Any;
import jakarta.inject.Singleton;

import org.deskbell.form.Form;
import org.deskbell.form.Forms;
import org.deskbell.outbox.Editions;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.InjectableInstance;

/** Publishes forms without the console, as a colleague on another replica would. */
@Singleton
public class Presses {

    private final Editions editions;
    private final Forms forms;
    private final AgroalDataSource source;

    Presses(Editions editions, Forms forms, @Any InjectableInstance<AgroalDataSource> sources) {
        this.editions = editions;
        this.forms = forms;
        this.source = sources.getActive();
    }

    public void publish(String form, int last, String text, String who, String note) {
        if (!editions.publish(form, last, text, who, note)) {
            throw new IllegalStateException("not published");
        }
        forms.reread();
    }

    public String file(String form) {
        return forms.file(form).orElseThrow();
    }

    public Form form(String id) {
        return forms.find(id).orElseThrow();
    }

    public void clear() {
        try (var connection = source.getConnection(); var statement = connection.createStatement()) {
            statement.execute("delete from form_edition");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        forms.reread();
    }
}
