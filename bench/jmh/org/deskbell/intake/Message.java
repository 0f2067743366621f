package org.deskbell.intake;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.validation.Validator;

import org.deskbell.form.Draft;
import org.deskbell.form.Form;
import org.deskbell.form.Forms;
import org.deskbell.helpdesk.NewTicket;
import org.deskbell.outbox.Reference;
import org.deskbell.shield.Stamp;
import org.deskbell.shield.Stamps;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

import io.quarkus.runtime.Application;

/** What one message costs us, step by step, on the sample form; without network, disk and threads. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Message {

    private static final Map<String, String> ANSWERS = Map.of("name", "Amara Okafor-Lindqvist", "email", "amara@example.com", "bike",
            "city-2", "effect", "major", "subject", "Battery won't charge", "message",
            "Since Sunday it stops at 60 %. I tried another socket and the other charger. ".repeat(3));

    private static final URI HOME = URI.create("https://help.example.com");

    private Application application;
    private PostedForm posted;
    private Form form;
    private Drafts drafts;
    private FormViews views;
    private Parcels parcels;
    private Stamps stamps;
    private Validator validator;
    private Visit visit;
    private Draft draft;
    private Stamp stamp;
    private Sheet sheet;

    /** Starts the application as it is packaged: templates and words live there. */
    @Setup
    public void open() throws Exception {
        application = (Application) Class.forName("io.quarkus.runner.ApplicationImpl").getConstructor().newInstance();
        application.start(new String[0]);
        form = bean(Forms.class).find("contact").orElseThrow();
        drafts = bean(Drafts.class);
        views = bean(FormViews.class);
        parcels = bean(Parcels.class);
        stamps = bean(Stamps.class);
        validator = bean(Validator.class);
        visit = new Visit() {
            @Override
            void remember() {
                // nothing stands in its address
            }
        };
        var values = new HashMap<String, List<String>>();
        ANSWERS.forEach((name, answer) -> values.put(name, List.of(answer)));
        posted = new PostedForm(values, PostedForm.State.WHOLE);
        draft = drafts.posted(form, visit, posted);
        stamp = stamps.issue(form.id());
        sheet = Sheet.of(form, views.empty(drafts.first(form, visit), visit, stamp), stamp.token());
    }

    @TearDown
    public void close() {
        application.close();
    }

    private static <T> T bean(Class<T> type) {
        return CDI.current().select(type).get();
    }

    @Benchmark
    public Stamp stampIssued() {
        return stamps.issue(form.id());
    }

    @Benchmark
    public Object stampRead() {
        return stamps.read(form.id(), stamp.token());
    }

    /** A page of one's own, from nothing to its text. */
    @Benchmark
    public Object rendering() {
        return views.empty(drafts.first(form, visit), visit, stamp);
    }

    /** A page from the pad, stamped and zipped. */
    @Benchmark
    public Object renderingFromThePad() {
        return sheet.zipped(stamp.token());
    }

    /** From what was posted to clean answers. */
    @Benchmark
    public Draft draft() {
        return drafts.posted(form, visit, posted);
    }

    @Benchmark
    public Object validation() {
        return draft.flaws(validator);
    }

    /** The ticket with its description. */
    @Benchmark
    public NewTicket description() {
        return parcels.ticket(draft, new Reference("7Q4M-K2XD"), HOME);
    }
}
