package org.deskbell.site;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Every word of the interface in every language, as the source tree has them: English in Java, the others in files. */
public final class MessageFiles {

    private static final Path FOLDER = Path.of("src/main/resources/messages");

    /** Looks through all classes, which takes seconds, and most of those who ask here do not need it. */
    private static final class English {
        static final Map<String, Map<String, String>> WORDS = read();
    }

    private MessageFiles() {}

    /** Language tags, English first. */
    public static List<String> languages() {
        try (var files = Files.list(FOLDER)) {
            return Stream.concat(Stream.of("en"), files.map(file -> file.getFileName().toString())
                    .map(name -> name.replaceFirst("[a-z]+_(.+)\\.properties", "$1"))
                    .distinct()
                    .sorted()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The English words by key of each bundle that is translated; operators' pages are not. */
    static Map<String, Map<String, String>> english() {
        return English.WORDS;
    }

    private static Map<String, Map<String, String>> read() {
        return new ClassFileImporter().importPackages("org.deskbell")
                .stream()
                .filter(type -> type.isAnnotatedWith(MessageBundle.class))
                .map(JavaClass::reflect)
                .filter(type -> languages().stream().anyMatch(language -> Files.exists(file(name(type), language))))
                .collect(toMap(MessageFiles::name, MessageFiles::words));
    }

    /** The words by key; null where there is no file. */
    static Map<String, String> words(String bundle, String language) {
        var file = file(bundle, language);
        if (!Files.exists(file)) {
            return null;
        }
        try (var reader = Files.newBufferedReader(file)) {
            var words = new Properties();
            words.load(reader);
            return new TreeMap<>(
                    words.entrySet().stream().collect(toMap(e -> (String) e.getKey(), e -> (String) e.getValue())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that the interface says in a language. */
    public static List<String> everything(String language) {
        return english().entrySet()
                .stream()
                .flatMap(bundle -> (language.equals("en") ? bundle.getValue() : words(bundle.getKey(), language)).values()
                        .stream())
                .toList();
    }

    private static Path file(String bundle, String language) {
        return FOLDER.resolve(bundle + "_" + language + ".properties");
    }

    private static String name(Class<?> bundle) {
        return bundle.getAnnotation(MessageBundle.class).value();
    }

    private static Map<String, String> words(Class<?> bundle) {
        return Arrays.stream(bundle.getDeclaredMethods())
                .collect(toMap(method -> method.getName(), method -> method.getAnnotation(Message.class).value()));
    }
}
