package org.deskbell.outbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.jboss.logging.Logger;

import io.quarkus.runtime.configuration.ConfigurationException;

/**
 * The right to serve a SQLite file, which one process has at a time. The lock is the operating system's, on a file of its own beside
 * the database: it ends with the process however that ends.
 */
final class Tenancy implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Tenancy.class);

    private final FileChannel lock;

    private Tenancy(FileChannel lock) {
        this.lock = lock;
    }

    /** @throws ConfigurationException if another process has it, or nobody can */
    static Tenancy of(Path database) {
        try {
            // whatever link leads to it, it is one file
            var real = database.getParent().toRealPath().resolve(database.getFileName());
            var file = Path.of((Files.exists(real) ? real.toRealPath() : real) + ".lock");
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!isOurs(channel)) {
                channel.close();
                throw new ConfigurationException("Process " + Files.readString(file).strip() + " serves " + database
                        + " already: one SQLite file is for one process. Stop that one first, or give this one a DATABASE_URL of"
                        + " its own; several replicas share a PostgreSQL.");
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
            return new Tenancy(channel);
        } catch (IOException e) {
            throw new ConfigurationException("The directory of the database, " + database.getParent()
                    + ", cannot be written to: let Deskbell write there, or choose another in DATABASE_URL.");
        }
    }

    private static boolean isOurs(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException thisVeryProcess) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            LOG.debug("The lock ends with the process", e);
        }
    }
}
