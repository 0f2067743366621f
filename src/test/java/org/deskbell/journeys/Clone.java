package org.deskbell.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.Attributes.Name;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** As much of the repository as commands need, with the application packaged in both ways. */
final class Clone {

    private Clone() {}

    /** @param jar the one that was packaged; both start it */
    static void make(Path directory, Path jar) throws IOException {
        copy(Path.of("src/main/resources/forms"), directory);
        copy(Path.of("examples"), directory);
        launch(directory.resolve("target/deskbell.jar"), jar);
        launch(directory.resolve("target/quarkus-app/quarkus-run.jar"), jar);
    }

    /** Makes a jar that can be copied anywhere and starts this one. */
    private static void launch(Path launcher, Path jar) throws IOException {
        try (var real = new JarFile(jar.toFile())) {
            var manifest = real.getManifest();
            // the jar that runs alone has none, or an empty line of them
            var libraries = Optional.ofNullable(manifest.getMainAttributes().getValue(Name.CLASS_PATH))
                    .filter(path -> !path.isBlank())
                    .orElse(jar.toString());
            manifest.getMainAttributes()
                    .put(Name.CLASS_PATH, Stream.of(libraries.split(" "))
                            .map(library -> jar.resolveSibling(library).toUri().toString())
                            .collect(Collectors.joining(" ")));
            Files.createDirectories(launcher.getParent());
            new JarOutputStream(Files.newOutputStream(launcher), manifest).close();
        }
    }

    private static void copy(Path folder, Path directory) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.createDirectories(directory.resolve(file).getParent());
                Files.copy(file, directory.resolve(file));
            }
        }
    }
}
