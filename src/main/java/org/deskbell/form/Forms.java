package org.deskbell.form;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.quarkus.runtime.Startup;

/** All the forms that there are: read and checked at start, and again when their files change. */
@Startup
@Singleton
public class Forms {

    private static final Logger LOG = Logger.getLogger(Forms.class);

    private final Shelf shelf;
    private volatile Stock stock;
    /** What the files looked like when they were last read. */
    private String look;

    @Inject
    Forms(FormsConfig config) {
        this(config.dir().<Shelf>map(Shelf.Directory::new).orElseGet(Shelf.Sample::new));
        warnings().forEach(LOG::warn);
    }

    private Forms(Shelf shelf) {
        this.shelf = shelf;
        this.look = shelf.look();
        this.stock = Stock.of(shelf);
        if (!stock.faults().isEmpty())
            throw new BrokenForms(stock.faults());
    }

    /** Reads the form files of a directory; throws {@link BrokenForms} with every fault of every file. */
    public static Forms read(Path dir) {
        return new Forms(new Shelf.Directory(dir));
    }

    /** The built-in sample, and nothing else. */
    public static Forms sample() {
        return new Forms(new Shelf.Sample());
    }

    public Optional<Form> find(String id) {
        return Optional.ofNullable(stock.forms().get(id));
    }

    /** The forms that take messages, by id. */
    public List<Form> live() {
        return all().stream().filter(Form::isLive).toList();
    }

    /** Live, draft and closed ones, by id. */
    public List<Form> all() {
        return List.copyOf(stock.forms().values());
    }

    /** What is odd but stops nothing, each with file, line and column. */
    public List<String> warnings() {
        return stock.warnings().stream().map(Fault::toString).toList();
    }

    /** Reads what has changed on the shelf; a file with a fault leaves its form as it was. Both are said once. */
    synchronized void reread() {
        try {
            String now = shelf.look();
            if (now.equals(look))
                return;
            look = now;
            Stock before = stock;
            Stock read = Stock.of(shelf);
            stock = read.orElse(before);
            read.faults().forEach(fault -> LOG.errorf("%s; this form stays as it was", fault));
            read.warnings().stream().filter(warning -> !before.warnings().contains(warning)).forEach(LOG::warn);
            report(before, stock);
        } catch (BrokenForms e) {
            // the directory itself is gone or empty: whoever moves it will put it back
            LOG.errorf("%s Until then the forms stay as they were.", e.getMessage());
        }
    }

    private static void report(Stock before, Stock after) {
        after.forms().forEach((id, form) -> {
            Form old = before.forms().get(id);
            if (old == null || !old.version().equals(form.version()))
                LOG.infof("Form \"%s\" is %s now, version %s", id, form.status().key(), form.version());
        });
        before.forms()
                .keySet()
                .stream()
                .filter(id -> !after.forms().containsKey(id))
                .forEach(
                        id -> LOG.warnf("Form \"%s\" is gone: its file is", id));
    }
}
