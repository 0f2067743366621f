package org.deskbell.outbox;

import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.deskbell.outbox.Berth.Refused;
import org.deskbell.outbox.StoredFile.Verdict;
import org.deskbell.outbox.Storeroom.Arrival;
import org.jboss.logging.Logger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Files that visitors give with their messages, in the same database, piece by piece. What {@link #close} has made whole waits until
 * a {@link Promise} names it, and is bound by the transaction that writes that; or it is erased after a while. All throw
 * {@link OutboxUnavailable} when the database does not answer.
 */
@Singleton
public class Attachments {

    private static final Logger LOG = Logger.getLogger(Attachments.class);

    private final Storeroom storeroom;
    private final Clearance clearance;
    private final Inspector inspector;
    private final Checkpoint checkpoint;
    private final Disk disk;
    private final FilesConfig config;
    private final InstantSource clock;
    private final MeterRegistry meters;
    private final Counter opened;

    Attachments(Storeroom storeroom, Clearance clearance, Inspector inspector, Checkpoint checkpoint, Disk disk,
            FilesConfig config, InstantSource clock, MeterRegistry meters) {
        this.storeroom = storeroom;
        this.clearance = clearance;
        this.inspector = inspector;
        this.checkpoint = checkpoint;
        this.disk = disk;
        this.config = config;
        this.clock = clock;
        this.meters = meters;
        this.opened = meters.counter("deskbell.attachments.opened");
    }

    /**
     * Makes room for a file.
     *
     * @param form id of the form that it comes by
     * @param sender a keyed hash of where it comes from; null where nobody knows
     * @param most bytes that it may have
     */
    public Berth open(String form, String sender, long most) {
        var berth = disk.hasRoomFor(storeroom.reserved() + most)
                ? storeroom.open(new Arrival(form, sender, most), config, clock.instant())
                : Refused.DISK_SHORT;
        if (berth instanceof Refused refused) {
            meters.counter("deskbell.attachments.refused", "cause", refused.name()).increment();
        }
        return berth;
    }

    /**
     * Writes a piece down; it is on the disk when this returns.
     *
     * @param number 0, 1, …
     * @return false where the file is not open any more: it took too long, or was discarded
     */
    public boolean add(String id, int number, byte[] piece) {
        return storeroom.add(id, number, piece);
    }

    /**
     * Says that all pieces are there; from now on a {@link Promise} can name it. Where there is a scanner, it is in quarantine until that
     * has looked at it.
     *
     * @param name cleaned
     * @param type media type by its content
     * @param size bytes of all pieces
     * @param digest SHA-256 of them in hex
     * @return false where it is not so: the file is not open any more, or has another size, or is larger than what was reserved for it
     */
    public boolean close(String id, String name, String type, long size, String digest) {
        var now = clock.instant();
        var verdict = inspector.isThere() ? Verdict.UNSCANNABLE : Verdict.UNCHECKED;
        boolean whole = storeroom.close(new StoredFile(id, null, null, name, type, size, digest, verdict, null, null),
                inspector.isThere() ? now : null, now);
        if (whole) {
            inspector.wake();
        }
        return whole;
    }

    /** Erases a file that belongs to no submission; any other is left alone. */
    public void discard(String id) {
        if (clearance.discard(id)) {
            clearance.empty(id);
        }
    }

    /** Somebody has these files on a page again, so that their wait begins anew; if that cannot be written, they wait as long as before. */
    public void touch(List<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        try {
            storeroom.touch(ids, clock.instant());
        } catch (OutboxUnavailable e) {
            LOG.debug("Files wait no longer than before", e);
        }
    }

    /** A whole file, sent or not. */
    public Optional<StoredFile> find(String id) {
        return storeroom.find(id);
    }

    /** Those that were sent with a submission, in their order there. */
    public List<StoredFile> of(Reference reference) {
        return storeroom.of(reference);
    }

    /**
     * Writes a file's bytes, a piece at a time; nothing is held in between.
     *
     * @throws IOException if they cannot be written there, or if the file is erased meanwhile
     */
    public void read(StoredFile file, OutputStream out) throws IOException {
        storeroom.read(file, out);
    }

    /**
     * Writes down, before somebody gets a file that was sent, that they do.
     *
     * @param who the operator; empty where all that is known is that they have the link
     * @return whether the file is there
     */
    public boolean opened(String id, String who) {
        boolean noted = storeroom.note(id, Entry.of(clock.instant(), "file opened", who, ""));
        if (noted) {
            opened.increment();
        }
        return noted;
    }

    /** Erases a file that was sent, at once and for good; the submission stays. */
    public Upshot erase(String id, String who) {
        var reference = clearance.erase(id, who, clock.instant());
        reference.ifPresent(from -> {
            LOG.infof("%s: a file erased by %s", from, who);
            clearance.sweep();
            checkpoint.round();
        });
        return reference.isPresent() ? Upshot.DONE : Upshot.NO_SUCH;
    }
}
