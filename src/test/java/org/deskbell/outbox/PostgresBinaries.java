package org.deskbell.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.tukaani.xz.XZInputStream;

/** Where PostgreSQL's programs are: on this machine, or in a package that Maven brought. */
final class PostgresBinaries {

    /** How the packages of io.zonky.test.postgres call what Java calls otherwise. */
    private static final Map<String, String> CHIPS = Map.of("amd64", "x86_64", "x86_64", "x86_64", "aarch64", "arm_64");

    private PostgresBinaries() {}

    /** The newest that is installed where Debian puts it, else the first on the path. */
    static Optional<Path> ofThisMachine() throws IOException {
        var installed = Path.of("/usr/lib/postgresql");
        try (var versions = Files.isDirectory(installed) ? Files.list(installed) : Stream.<Path>empty()) {
            var path = Stream.of(System.getenv().getOrDefault("PATH", "").split(":")).map(Path::of);
            return Stream.concat(versions.sorted(Comparator.reverseOrder()).map(version -> version.resolve("bin")), path)
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")) && Files.isExecutable(bin.resolve("pg_ctl")))
                    .findFirst();
        }
    }

    /** Unpacks the package into this directory, by the tar of the machine, which knows links and modes. */
    static Path unpack(Path directory) throws IOException, InterruptedException {
        var name = "/postgres-" + (System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux") + "-"
                + CHIPS.get(System.getProperty("os.arch")) + ".txz";
        try (var packed = PostgresBinaries.class.getResourceAsStream(name)) {
            if (packed == null) {
                throw new IOException("no package has " + name);
            }
            var tar = new ProcessBuilder("tar", "-xf", "-").directory(Files.createDirectory(directory).toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (var unpacked = new XZInputStream(packed); var input = tar.getOutputStream()) {
                unpacked.transferTo(input);
            }
            if (tar.waitFor() != 0) {
                throw new IOException("tar cannot unpack " + name);
            }
            return directory.resolve("bin");
        }
    }
}
