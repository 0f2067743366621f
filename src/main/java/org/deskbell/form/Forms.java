package org.deskbell.form;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.quarkus.runtime.Startup;

/**
 * All the forms that there are: read and checked at start, and again when their files change or somebody has published one. A
 * published form outweighs the file of the same name.
 */
@Startup
@Singleton
public class Forms {

    private static final Logger LOG = Logger.getLogger(Forms.class);

    private final Shelf shelf;
    private final Published published;
    private volatile Stock stock;
    private Stock files;
    private Stock editions = Stock.NOTHING;
    /** What the files looked like when they were last read. */
    private String look;
    /** The same of what was published; null until that could be read. */
    private String publishedLook;
    /** Whether what was published is to be read even if it looks the same. */
    private boolean due = true;
    private boolean troubled;

    /** Reads the files; what was published is read by the first round, when the database is open. */
    @Inject
    Forms(FormsConfig config, Published published) {
        this(config.dir().<Shelf>map(Shelf.Directory::new).orElseGet(Shelf.Sample::new), published);
        warnings().forEach(LOG::warn);
    }

    Forms(Shelf shelf, Published published) {
        this.shelf = shelf;
        this.published = published;
        this.look = shelf.look();
        this.files = Stock.of(shelf);
        if (!files.faults().isEmpty())
            throw new BrokenForms(files.faults());
        this.stock = files;
    }

    /** Reads the form files of a directory; throws {@link BrokenForms} with every fault of every file. */
    public static Forms read(Path dir) {
        return new Forms(new Shelf.Directory(dir), Published.NOTHING);
    }

    /** The built-in sample, and nothing else. */
    public static Forms sample() {
        return new Forms(new Shelf.Sample(), Published.NOTHING);
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

    /** Those of {@link #all} and those that a fault keeps from being there. */
    public SortedSet<String> ids() {
        Stock now = stock;
        SortedSet<String> ids = new TreeSet<>(now.forms().keySet());
        ids.addAll(now.faulty());
        return ids;
    }

    /** What is odd but stops nothing, each with file, line and column. */
    public List<String> warnings() {
        return stock.warnings().stream().map(Fault::toString).toList();
    }

    /** What the last reading said of a form, with the form as visitors see it. */
    public Checked found(String id) {
        Stock now = stock;
        return new Checked(now.forms().get(id), now.faults().stream().filter(fault -> fault.form().equals(id)).toList(),
                now.warnings().stream().filter(fault -> fault.form().equals(id)).toList());
    }

    /** What a reading would say if this were the form's text. Nothing changes. */
    public Checked check(String id, String text) {
        Stock read = Stock.of(Pile.of(shelf, id, text));
        return new Checked(read.forms().get(id), read.faults(), read.warnings());
    }

    /** What the form's file holds now. */
    public Optional<String> file(String id) {
        try {
            Optional<String> file = shelf.forms().stream().filter(name -> FormReader.id(name).equals(id)).findFirst();
            return file.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new String(shelf.bytes(file.get(), YamlTree.MOST_BYTES), StandardCharsets.UTF_8));
        } catch (IOException | BrokenForms e) {
            return Optional.empty();
        }
    }

    /** Whether a form may be called like that. */
    public static boolean isId(String text) {
        return FormReader.isId(text);
    }

    /** Reads what has changed in the files and what was published; a fault leaves its form as it was. Both are said once. */
    public synchronized void reread() {
        boolean moved = rereadFiles();
        if (!rereadPublished(moved) && !moved)
            return;
        Stock before = stock;
        stock = editions.over(files);
        stock.warnings().stream().filter(warning -> !before.warnings().contains(warning)).forEach(LOG::warn);
        report(before, stock);
    }

    private boolean rereadFiles() {
        try {
            String now = shelf.look();
            if (now.equals(look))
                return false;
            look = now;
            Stock read = Stock.of(shelf);
            files = read.orElse(files);
            read.faults().forEach(fault -> LOG.errorf("%s; this form stays as it was", fault));
            return true;
        } catch (BrokenForms e) {
            // the directory itself is gone or empty: whoever moves it will put it back
            LOG.errorf("%s Until then the forms stay as they were.", e.getMessage());
            return false;
        }
    }

    /** @param moved whether the files have changed, perhaps a picture that an edition mentions */
    private boolean rereadPublished(boolean moved) {
        due |= moved;
        try {
            String now = published.look();
            if (now.equals(publishedLook) && !due)
                return false;
            Stock before = editions;
            Stock read = Stock.of(Pile.of(shelf, published.current()));
            editions = read.orElse(before);
            publishedLook = now;
            due = false;
            troubled = false;
            read.faults()
                    .stream()
                    .filter(fault -> !before.faults().contains(fault))
                    .forEach(fault -> LOG.errorf("%s; this form stays as it was", fault));
            return true;
        } catch (RuntimeException e) {
            if (!troubled)
                LOG.errorf("What was published in the console cannot be read: %s. Until it can, forms stay as they are%s",
                        e.getMessage(), publishedLook == null ? " in their files" : "");
            troubled = true;
            return false;
        }
    }

    private static void report(Stock before, Stock after) {
        after.forms().forEach((id, form) -> {
            Form old = before.forms().get(id);
            if (old == null || !old.version().equals(form.version()) || old.edition() != form.edition())
                LOG.infof("Form \"%s\" is %s now, version %s, from %s", id, form.status().key(), form.version(), form.source());
        });
        before.forms()
                .values()
                .stream()
                .filter(form -> !after.forms().containsKey(form.id()))
                .forEach(form -> LOG.warnf("Form \"%s\" is gone: %s is", form.id(), form.source()));
    }
}
