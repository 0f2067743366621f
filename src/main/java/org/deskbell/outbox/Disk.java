package org.deskbell.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.deskbell.outbox.alarm.AlarmConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The room that is left where the SQLite file is; a database server looks after its own. */
@Singleton
class Disk {

    private static final Logger LOG = Logger.getLogger(Disk.class);
    private static final long MEGABYTE = 1024 * 1024;

    private final Optional<Path> directory;
    private final long least;

    @Inject
    Disk(@ConfigProperty(name = DatabaseUrl.FILE) Optional<Path> file, AlarmConfig config) {
        this(file.map(Path::getParent), config.disk().asLongValue());
    }

    /** @param least bytes that should be free */
    Disk(Optional<Path> directory, long least) {
        this.directory = directory;
        this.least = least;
    }

    /** Whether as many bytes more may be written and enough is left for messages; also where nobody can tell. */
    boolean hasRoomFor(long bytes) {
        try {
            return free() - bytes >= least;
        } catch (IOException e) {
            LOG.debug("Could not ask how much room there is", e);
            return true;
        }
    }

    /**
     * That there is too little room, in words.
     *
     * @param already whether it was so before; then it takes a tenth more to be enough, so that it does not go to and fro
     */
    Optional<String> isShort(boolean already) {
        try {
            long free = free();
            return free >= least + (already ? least / 10 : 0)
                    ? Optional.empty()
                    : Optional.of(free / MEGABYTE + " MB are free where the submissions are; less than "
                            + least / MEGABYTE + " MB (DESKBELL_ALARM_DISK) is too little. Once it is full nothing can be"
                            + " accepted");
        } catch (IOException e) {
            LOG.debug("Could not ask how much room there is", e);
            return Optional.empty();
        }
    }

    private long free() throws IOException {
        return directory.isPresent() ? Files.getFileStore(directory.get()).getUsableSpace() : Long.MAX_VALUE;
    }
}
