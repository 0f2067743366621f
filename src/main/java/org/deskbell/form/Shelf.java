package org.deskbell.form;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where form files lie, each beside the pictures that it mentions. */
interface Shelf {

    /** The names of the form files, in alphabetical order. */
    List<String> forms();

    InputStream open(String name) throws IOException;

    /** Differs from what it was when something on the shelf has changed. */
    String look();

    /** Which edition this is; 0: it is a file. */
    default int edition(String name) {
        return 0;
    }

    /** What the file holds; where it is too large, one byte more than the most, and no more. */
    default byte[] bytes(String name, int most) throws IOException {
        try (InputStream in = open(name)) {
            return in.readNBytes(most + 1);
        }
    }

    /** The forms that are there before anybody wrote one. */
    record Sample() implements Shelf {

        @Override
        public List<String> forms() {
            return List.of("bug.yml", "contact.yml", "footer.yml", "order.yml");
        }

        @Override
        public InputStream open(String name) throws IOException {
            InputStream in = Shelf.class.getResourceAsStream("/forms/" + name);
            if (in == null)
                throw new FileNotFoundException(name);
            return in;
        }

        @Override
        public String look() {
            return "as it was built";
        }
    }

    /** The operator's own directory. */
    record Directory(Path path) implements Shelf {

        private static final String REMEDY = " Put form files such as contact.yml in it,"
                + " or unset DESKBELL_FORMS_DIR to use the sample form.";

        @Override
        public List<String> forms() {
            if (!Files.isDirectory(path))
                throw new BrokenForms("DESKBELL_FORMS_DIR: there is no directory " + path + ". Create it." + REMEDY);
            List<String> found = list();
            if (found.isEmpty())
                throw new BrokenForms("DESKBELL_FORMS_DIR: there is no form in " + path + "." + REMEDY);
            return found;
        }

        private List<String> list() {
            try (Stream<Path> files = Files.list(path)) {
                return files.filter(Files::isRegularFile)
                        .map(file -> file.getFileName().toString())
                        .filter(name -> !name.startsWith(".") && name.toLowerCase(Locale.ROOT).matches(".*\\.ya?ml"))
                        .sorted()
                        .toList();
            } catch (IOException e) {
                throw new BrokenForms("DESKBELL_FORMS_DIR: " + path + " cannot be read. Let Deskbell's user read it.");
            }
        }

        @Override
        public InputStream open(String name) throws IOException {
            return Files.newInputStream(path.resolve(name));
        }

        /** Pictures as well; nobody reads a file to find out that it is the same. */
        @Override
        public String look() {
            try (Stream<Path> files = Files.list(path)) {
                return files.sorted().map(Directory::look).collect(Collectors.joining("\n"));
            } catch (IOException e) {
                return "nothing to be seen";
            }
        }

        private static String look(Path file) {
            try {
                BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
                return file.getFileName() + " " + seen.lastModifiedTime() + " " + seen.size() + " " + seen.fileKey();
            } catch (IOException e) {
                return file.getFileName() + " cannot be seen";
            }
        }
    }
}
