package org.deskbell.shield;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;

/** The key under every seal: configured, or made once and kept beside the database where only its owner can read it. */
@Singleton
class Secret {

    private static final Logger LOG = Logger.getLogger(Secret.class);
    private static final String FILE = "shield.key";
    private static final int SHORTEST = 32;
    private static final int LENGTH = 32;
    private static final Pattern WHOLE = Pattern.compile("[A-Za-z0-9+/]{42,}={0,2}");

    private final byte[] bytes;

    Secret(ShieldConfig config) {
        this.bytes = config.secret()
                .filter(text -> !text.isBlank())
                .map(Secret::configured)
                .orElseGet(() -> kept(config.directory().orElseThrow(Secret::missing)));
    }

    private static ConfigurationException missing() {
        return new ConfigurationException(
                "Set DESKBELL_SHIELD_SECRET to at least " + SHORTEST + " random characters, the same on "
                        + "every replica: there is no local database to keep a generated one beside.");
    }

    /** Being made at the start is the point: a missing secret refuses the start and not the first visitor. */
    void demand(@Observes StartupEvent event) {
        LOG.debug("The key of the stamps is there");
    }

    byte[] bytes() {
        return bytes;
    }

    private static byte[] configured(String secret) {
        if (secret.length() < SHORTEST) {
            throw new ConfigurationException("DESKBELL_SHIELD_SECRET has " + secret.length() + " characters; give it at least "
                    + SHORTEST + " random ones, for instance from `openssl rand -base64 32`.");
        }
        return secret.getBytes(UTF_8);
    }

    private static byte[] kept(Path directory) {
        var file = directory.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return read(file);
        } catch (IOException e) {
            throw new ConfigurationException("Cannot keep the key of the stamps in " + file + ": " + e.getMessage()
                    + ". Make the directory writable, or set DESKBELL_SHIELD_SECRET.", e);
        }
    }

    private static byte[] read(Path file) throws IOException {
        var text = new String(Files.readAllBytes(file), ISO_8859_1).strip();
        if (text.length() % 4 != 0 || !WHOLE.matcher(text).matches()) {
            throw new ConfigurationException(file
                    + " is not the key that Deskbell wrote: it is empty, cut short or changed. Put the "
                    + "file from a backup back; or delete it, and a new one is made: then whoever has a form open is asked to "
                    + "press send once more.");
        }
        return text.getBytes(US_ASCII);
    }

    /** Whole or not at all: a half-written key would be another one after a power cut. */
    private static void make(Path file) throws IOException {
        var random = new byte[LENGTH];
        new SecureRandom().nextBytes(random);
        var text = US_ASCII.encode(Base64.getEncoder().encodeToString(random) + "\n");
        Files.createDirectories(file.getParent());
        var draft = Files.createTempFile(file.getParent(), FILE, ".new", ownerOnly());
        try {
            try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.write(text);
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
        sync(file.getParent());
        LOG.infof("Made the key of the stamps: %s. Keep it with the database; pages that are open ask for it.", file);
    }

    /** Makes the file's name as durable as its content; not every system knows that of directories. */
    private static void sync(Path directory) {
        try (var channel = FileChannel.open(directory)) {
            channel.force(true);
        } catch (IOException e) {
            LOG.debugf("%s cannot be synced: %s", directory, e.getMessage());
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }

    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
